"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import type { TokenPurpose } from "@/db/enums";
import { ownTimeZone } from "@/lib/dates";
import { signIn } from "../sign-in";
import { FormFault } from "./form-fault";
import { CodeField } from "./sign-in-form";
import { arrive } from "./use-arrival";

interface Props {
  token: string;
  email: string;
  purpose: TokenPurpose;
  asksForCode: boolean;
}

const buttons: Record<TokenPurpose, string> = {
  "sign-up": "Open my account",
  "sign-in": "Sign in",
  reset: "Change my password",
};

/** The page behind a mailed link. Opening it uses nothing up: a mail scanner may do so; pressing the button does. */
export function LinkForm({ token, email, purpose, ...link }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [asksForCode, setAsksForCode] = useState(link.asksForCode);
  const message = useRef<HTMLDivElement>(null);
  const needsPassword = purpose !== "sign-in";

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const password = String(given.get("password") ?? "");
    const code = String(given.get("code") ?? "");
    setBusy(true);
    const outcome = await signIn("link", {
      token,
      timeZone: ownTimeZone(),
      ...(needsPassword ? { password } : {}),
      ...(code ? { code } : {}),
    });
    if (outcome === "in") return arrive("/bookmarks");
    setBusy(false);
    setAsksForCode((asked) => asked || outcome === "second-factor");
    if (outcome === "second-factor") return setFault(null);
    setFault(
      outcome === "unreachable"
        ? "The server cannot be reached. The link is still good: try again."
        : outcome === "too-many"
          ? "There were too many tries. Wait a quarter of an hour, then ask for a new link."
          : code
            ? "This code is not right. Each is good once: wait for the next."
            : "This link no longer works. Ask for a new one.",
    );
    message.current?.focus();
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <FormFault fault={fault} message={message} />
      <input type="hidden" name="username" value={email} autoComplete="username" />
      {needsPassword && (
        <Field
          label={purpose === "reset" ? "Choose a new password" : "Choose a password"}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={10}
          maxLength={200}
          required
          hint="At least 10 characters. A few words are better than a few signs."
        />
      )}
      {asksForCode && <CodeField />}
      <Button type="submit" variant="primary" aria-disabled={isBusy}>
        {isBusy ? "One moment …" : buttons[purpose]}
      </Button>
    </form>
  );
}
