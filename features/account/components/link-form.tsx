"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormFault } from "@/components/form-fault";
import type { TokenPurpose } from "@/db/enums";
import { ownTimeZone } from "@/lib/dates";
import { CodeField } from "./sign-in-form";
import { useSigningIn } from "./use-signing-in";

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

const words = {
  wrong: "This link no longer works. Ask for a new one.",
  "too-many": "There were too many tries. Wait a quarter of an hour, then ask for a new link.",
  unreachable: "The server cannot be reached. The link is still good: try again.",
};

/** The page behind a mailed link. Opening it uses nothing up: a mail scanner may do so; pressing the button does. */
export function LinkForm({ token, email, purpose, ...link }: Props) {
  const needsPassword = purpose !== "sign-in";
  const { submit, isBusy, fault, message, asksForCode } = useSigningIn({
    way: "link",
    valuesOf: (given) => ({
      token,
      timeZone: ownTimeZone(),
      ...(needsPassword ? { password: String(given.get("password") ?? "") } : {}),
    }),
    words,
    returnTo: "/bookmarks",
    asksForCode: link.asksForCode,
  });

  return (
    <form method="dialog" onSubmit={submit} className="grid gap-4">
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
