import { type FormEvent, useRef, useState } from "react";
import { type SignInOutcome, signIn } from "../sign-in";
import { arrive } from "./use-arrival";

type Refusal = Exclude<SignInOutcome, "in" | "second-factor">;

interface Way {
  way: Parameters<typeof signIn>[0];
  /** What the form holds, but for the code. */
  valuesOf: (given: FormData) => Record<string, string>;
  /** Why nobody was signed in. */
  words: Record<Refusal, string>;
  returnTo: string;
  asksForCode?: boolean;
}

/** What each form that signs in does: it asks for the code where the account does, and keeps all that was typed. */
export function useSigningIn({ way, valuesOf, words, returnTo, asksForCode: isAsked = false }: Way) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [asksForCode, setAsksForCode] = useState(isAsked);
  const message = useRef<HTMLDivElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const given = new FormData(event.currentTarget);
    const code = String(given.get("code") ?? "");
    setBusy(true);
    const outcome = await signIn(way, { ...valuesOf(given), ...(code ? { code } : {}) });
    if (outcome === "in") return arrive(returnTo);
    setBusy(false);
    setAsksForCode((asked) => asked || outcome === "second-factor");
    if (outcome === "second-factor") return setFault(null);
    const isCode = outcome === "wrong" && code !== "";
    setFault(isCode ? "This code is not right. Each is good once: wait for the next." : words[outcome]);
    message.current?.focus();
  }

  return { submit, isBusy, fault, message, asksForCode };
}
