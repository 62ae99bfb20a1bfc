"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormFault } from "@/components/form-fault";
import { Notice } from "@/components/notice";
import { useAsking } from "@/components/use-asking";
import { send } from "@/lib/http/client";
import type { askForLink, askForReset, signUp } from "../endpoints";

type Wanted = typeof signUp | typeof askForLink | typeof askForReset;

/** What the link in the mail is good for. */
const words: Record<Wanted["path"], string> = {
  "/api/v1/sign-up": "lets you choose a password",
  "/api/v1/sign-in-link": "signs you in",
  "/api/v1/reset": "lets you choose a new password",
};

/** Asks for the address alone; the answer is the same for everybody. */
export function AskLinkForm({ action, isSent }: { action: Wanted["path"]; isSent: boolean }) {
  const [sent, setSent] = useState(isSent);
  const { submit, isBusy, faults, fault, message } = useAsking(
    (values) => send<Wanted>("POST", action, { body: { email: String(values.get("email")) } }),
    () => {
      setSent(true);
      message.current?.focus();
    },
  );
  return (
    <div className="grid gap-4">
      <FormFault fault={fault} message={message} />
      <div role="status" className="empty:absolute">
        {sent && (
          <Notice tone="good">
            Look in your mail. The link in it works once, for 15 minutes, and {words[action]}.
          </Notice>
        )}
      </div>
      {!sent && (
        <form onSubmit={submit} action={action} method="post" className="grid gap-4">
          <Field
            label="Mail address"
            name="email"
            type="email"
            autoComplete="email"
            required
            error={faults.email}
            hint={action === "/api/v1/sign-up" ? "Nothing else is asked. It is shown to nobody." : undefined}
          />
          <Button type="submit" variant="primary" aria-disabled={isBusy}>
            {isBusy ? "Sending …" : "Send me a link"}
          </Button>
        </form>
      )}
    </div>
  );
}
