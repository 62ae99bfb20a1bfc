"use client";

import { AskingForm } from "@/components/asking-form";
import { useAsking } from "@/components/use-asking";
import { send } from "@/lib/http/client";
import type { deleteMe } from "../deletion/endpoints";
import { signOut } from "../sign-in";
import { OwnPassword, ownPassword } from "./own-password";

/** Says what goes and what stays, and asks for the password once more. */
export function DeleteForm({ hasPassword }: { hasPassword: boolean }) {
  const asking = useAsking(
    (values) => send<typeof deleteMe>("DELETE", "/api/v1/me", { body: ownPassword(values) }),
    async () => {
      await signOut();
      window.location.assign("/");
    },
  );
  return (
    <details>
      <summary className="min-h-11 content-center text-signal">What goes, and the button</summary>
      <p className="mt-2 mb-4">
        Your bookmarks and their notes, your plan and its history, your marks, settings, tokens and sign-ins
        are erased. What you wrote for the portal itself, such as a guide, stays without your account. Nobody,
        the operator included, can bring it back.
      </p>
      <AskingForm asking={asking} button="Delete my account" busy="Deleting …" variant="danger">
        <OwnPassword
          hasPassword={hasPassword}
          id="delete-password"
          label="Password, to delete for good"
          error={asking.faults.password}
        />
      </AskingForm>
    </details>
  );
}
