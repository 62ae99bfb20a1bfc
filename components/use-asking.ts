import { type FormEvent, useRef, useState } from "react";
import type { Result } from "@/lib/http/client";

/**
 * What every form does: it asks once at a time, names the field at fault and leads there, and keeps what
 * was typed.
 * @param ask sends what the form holds
 * @param done is told a good answer, and the form
 */
export function useAsking<T>(
  ask: (values: FormData) => Promise<Result<T>>,
  done: (body: T, form: HTMLFormElement, etag: string | null) => void = () => {},
) {
  const [isBusy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [fault, setFault] = useState<string | null>(null);
  const message = useRef<HTMLDivElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Its button stays, since one that goes dead under a press would lose the keyboard its place.
    if (isBusy) return;
    const form = event.currentTarget;
    setBusy(true);
    const result = await ask(new FormData(form));
    setBusy(false);
    setFaults({});
    setFault(null);
    if (result.ok) return done(result.body, form, result.etag);
    const errors = result.problem.errors ?? [];
    const atFields = errors.filter(({ path }) => fieldOf(form, path));
    setFaults(Object.fromEntries(atFields.map(({ path, message }) => [path, message])));
    const [first] = atFields;
    if (first) return fieldOf(form, first.path)?.focus();
    setFault(errors[0]?.message ?? result.problem.detail);
    message.current?.focus();
  }

  return { submit, isBusy, faults, fault, message };
}

function fieldOf(form: HTMLFormElement, path: string): HTMLElement | null {
  const field = form.elements.namedItem(path);
  return field instanceof HTMLElement ? field : null;
}
