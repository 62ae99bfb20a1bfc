"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { type SignInOutcome, signIn } from "../sign-in";

const words: Record<Exclude<SignInOutcome, "in">, string> = {
  wrong: "That address and password do not belong together. Nothing else is wrong: try again.",
  "too-many": "There were too many tries for this address. Wait a quarter of an hour, then try again.",
  "second-factor": "Type the code.",
  unreachable: "The server cannot be reached. What you typed is still here: try again.",
};

/** Address and password; keeps both when something is wrong and says what. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const message = useRef<HTMLDivElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    const outcome = await signIn("credentials", {
      email: String(given.get("email")),
      password: String(given.get("password")),
    });
    if (outcome === "in") {
      window.location.assign(returnTo);
      return;
    }
    setBusy(false);
    setFault(words[outcome]);
    message.current?.focus();
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <div ref={message} tabIndex={-1} role="alert">
        {fault && <Notice tone="danger">{fault}</Notice>}
      </div>
      <Field label="Mail address" name="email" type="email" autoComplete="username" required />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" disabled={isBusy}>
        {isBusy ? "Signing in …" : "Sign in"}
      </Button>
    </form>
  );
}
