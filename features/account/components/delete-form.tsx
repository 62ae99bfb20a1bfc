"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { send } from "@/lib/http/client";
import type { deleteMe } from "../deletion/endpoints";
import { signOut } from "../sign-in";
import { FormFault } from "./form-fault";
import { useAsking } from "./use-asking";

/** Says what goes and what stays, and asks for the password once more. */
export function DeleteForm({ hasPassword }: { hasPassword: boolean }) {
  const { submit, isBusy, faults, fault, message } = useAsking(
    (values) => {
      const password = values.get("password");
      const body = password ? { password: String(password) } : {};
      return send<typeof deleteMe>("DELETE", "/api/v1/me", { body });
    },
    async () => {
      await signOut();
      window.location.assign("/");
    },
  );
  return (
    <details>
      <summary className="min-h-11 content-center">What goes, and the button</summary>
      <form onSubmit={submit} className="mt-2 grid gap-4">
        <p>
          Your bookmarks and their notes, your plan and its history, your marks, settings, tokens and sign-ins
          are erased. What you wrote for the portal itself, such as a guide, stays without your account.
          Nobody, the operator included, can bring it back.
        </p>
        <FormFault fault={fault} message={message} />
        {hasPassword && (
          <Field
            label="Password, to delete for good"
            name="password"
            id="delete-password"
            type="password"
            autoComplete="current-password"
            maxLength={200}
            required
            error={faults.password}
          />
        )}
        <div>
          <Button type="submit" variant="danger" disabled={isBusy}>
            {isBusy ? "Deleting …" : "Delete my account"}
          </Button>
        </div>
      </form>
    </details>
  );
}
