"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { type SignInOutcome, signIn } from "../sign-in";
import { FormFault } from "./form-fault";
import { arrive } from "./use-arrival";

const words: Record<Exclude<SignInOutcome, "in" | "second-factor">, string> = {
  wrong: "That address and password do not belong together. Nothing else is wrong: try again.",
  "too-many": "There were too many tries for this address. Wait a quarter of an hour, then try again.",
  unreachable: "The server cannot be reached. What you typed is still here: try again.",
};

/** Address and password, then a code where the account asks for one; keeps all when something is wrong and says what. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [asksForCode, setAsksForCode] = useState(false);
  const message = useRef<HTMLDivElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const given = new FormData(event.currentTarget);
    setBusy(true);
    const code = String(given.get("code") ?? "");
    const outcome = await signIn("credentials", {
      email: String(given.get("email")),
      password: String(given.get("password")),
      ...(code ? { code } : {}),
    });
    if (outcome === "in") return arrive(returnTo);
    setBusy(false);
    setAsksForCode((asked) => asked || outcome === "second-factor");
    if (outcome === "second-factor") return setFault(null);
    setFault(
      outcome === "wrong" && code
        ? "This code is not right. Each is good once: wait for the next."
        : words[outcome],
    );
    message.current?.focus();
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
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
