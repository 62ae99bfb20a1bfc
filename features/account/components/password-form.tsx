"use client";

import { useState } from "react";
import { AskingForm } from "@/components/asking-form";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { useAsking } from "@/components/use-asking";
import { send } from "@/lib/http/client";
import type { changeMyPassword } from "../password/endpoints";

/** The present password, where there is one, and the new. */
export function PasswordForm({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const [ended, setEnded] = useState<number | null>(null);
  const asking = useAsking(
    (values) => {
      setEnded(null);
      const current = values.get("current");
      const body = {
        password: String(values.get("password")),
        ...(current ? { current: String(current) } : {}),
      };
      return send<typeof changeMyPassword>("POST", "/api/v1/me/password", { body });
    },
    ({ endedSessions }, form) => {
      form.reset();
      setEnded(endedSessions);
    },
  );
  return (
    <AskingForm asking={asking} button="Change password" busy="Changing …">
      <div role="status" className="empty:absolute">
        {ended !== null && (
          <Notice tone="good">
            Your password is changed.{" "}
            {ended === 0 ? "No other browser was signed in." : `Signed out elsewhere: ${ended}.`}
          </Notice>
        )}
      </div>
      <input type="hidden" name="username" value={email} autoComplete="username" />
      {hasPassword && (
        <Field
          label="Present password"
          name="current"
          type="password"
          autoComplete="current-password"
          maxLength={200}
          required
          error={asking.faults.current}
        />
      )}
      <Field
        label="New password"
        name="password"
        id="new-password"
        type="password"
        autoComplete="new-password"
        minLength={10}
        maxLength={200}
        required
        hint="At least 10 characters."
        error={asking.faults.password}
      />
    </AskingForm>
  );
}
