"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { ownTimeZone } from "@/lib/dates";
import { signIn } from "../sign-in";

interface Props {
  token: string;
  email: string;
  /** A new account needs its password; a known one is only signed in. */
  needsPassword: boolean;
}

/** The page behind a mailed link. Opening it uses nothing up: a mail scanner may do so; pressing the button does. */
export function LinkForm({ token, email, needsPassword }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const message = useRef<HTMLDivElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    setBusy(true);
    const outcome = await signIn("link", {
      token,
      timeZone: ownTimeZone(),
      ...(needsPassword ? { password } : {}),
    });
    if (outcome === "in") {
      window.location.assign("/bookmarks");
      return;
    }
    setBusy(false);
    setFault(
      outcome === "unreachable"
        ? "The server cannot be reached. The link is still good: try again."
        : "This link no longer works. Ask for a new one.",
    );
    message.current?.focus();
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <div ref={message} tabIndex={-1} role="alert">
        {fault && <Notice tone="danger">{fault}</Notice>}
      </div>
      <input type="hidden" name="username" value={email} autoComplete="username" />
      {needsPassword && (
        <Field
          label="Choose a password"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={10}
          maxLength={200}
          required
          hint="At least 10 characters. A few words are better than a few signs."
        />
      )}
      <Button type="submit" variant="primary" disabled={isBusy}>
        {isBusy ? "One moment …" : needsPassword ? "Open my account" : "Sign in"}
      </Button>
    </form>
  );
}
