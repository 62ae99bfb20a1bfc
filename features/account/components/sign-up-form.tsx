"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { send } from "@/lib/http/client";
import type { signUp } from "../endpoints";

/** Asks for the address alone; the answer is the same for everybody. */
export function SignUpForm({ isSent }: { isSent: boolean }) {
  const [sent, setSent] = useState(isSent);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const message = useRef<HTMLDivElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get("email"));
    setBusy(true);
    const result = await send<typeof signUp>("POST", "/api/v1/sign-up", { body: { email } });
    setBusy(false);
    setSent(result.ok);
    setFault(result.ok ? null : (result.problem.errors?.[0]?.message ?? result.problem.detail));
    message.current?.focus();
  }

  return (
    <div className="grid gap-4">
      <div ref={message} tabIndex={-1} role="status">
        {sent && (
          <Notice tone="good">
            Look in your mail. The link in it works once, for 15 minutes, and lets you choose a password.
          </Notice>
        )}
      </div>
      {!sent && (
        <form onSubmit={submit} action="/api/v1/sign-up" method="post" className="grid gap-4">
          <Field
            label="Mail address"
            name="email"
            type="email"
            autoComplete="email"
            required
            error={fault ?? undefined}
            hint="Nothing else is asked. It is shown to nobody."
          />
          <Button type="submit" variant="primary" disabled={isBusy}>
            {isBusy ? "Sending …" : "Send me a link"}
          </Button>
        </form>
      )}
    </div>
  );
}
