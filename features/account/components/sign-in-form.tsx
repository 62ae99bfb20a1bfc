"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormFault } from "@/components/form-fault";
import { useSigningIn } from "./use-signing-in";

const words = {
  wrong: "That address and password do not belong together. Nothing else is wrong: try again.",
  "too-many": "There were too many tries for this address. Wait a quarter of an hour, then try again.",
  unreachable: "The server cannot be reached. What you typed is still here: try again.",
};

/** Address and password, then a code where the account asks for one; keeps all when something is wrong and says what. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const { submit, isBusy, fault, message, asksForCode } = useSigningIn({
    way: "credentials",
    valuesOf: (given) => ({ email: String(given.get("email")), password: String(given.get("password")) }),
    words,
    returnTo,
  });
  return (
    // Pressed before its script has come, this method does nothing; another would put the password into the address.
    <form method="dialog" onSubmit={submit} className="grid gap-4">
      <FormFault fault={fault} message={message} />
      <Field label="Mail address" name="email" type="email" autoComplete="username" required />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      {asksForCode && <CodeField />}
      <Button type="submit" variant="primary" aria-disabled={isBusy}>
        {isBusy ? "Signing in …" : "Sign in"}
      </Button>
    </form>
  );
}

/** The second step: it takes the keyboard as it appears. */
export function CodeField() {
  return (
    <Field
      label="Code"
      name="code"
      autoComplete="one-time-code"
      maxLength={40}
      required
      autoFocus
      hint="From your authenticator app, or one of your recovery codes."
    />
  );
}
