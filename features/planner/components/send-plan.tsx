"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { type Result, send } from "@/lib/http/client";
import type { useRoleDay } from "../endpoints";

/** Makes blocks of a day that was looked at. It is a plain form first: without scripts the door answers it. */
export function UseDay({
  fields,
}: {
  fields: { role: string; date: string; start: string; hours: string; timeZone: string; repeat?: string };
}) {
  return (
    <SendPlan
      label="Use this day"
      action="/api/v1/planner/from-role"
      fields={fields}
      to={`/planner/${fields.date}`}
      write={(idempotencyKey) =>
        send<typeof useRoleDay>(
          "POST",
          "/api/v1/planner/from-role",
          { body: { ...fields, hours: Number(fields.hours) } },
          { idempotencyKey },
        )
      }
    />
  );
}

/** One press that plans what the page shows, once, however often it is pressed; then the plan itself. */
export function SendPlan({
  label,
  action,
  fields = {},
  to,
  write,
}: {
  label: string;
  /** Where the plain form goes, and what it says; without scripts there is no other way. */
  action?: string;
  fields?: Record<string, string | undefined>;
  to: string;
  write: (idempotencyKey: string) => Promise<Result<unknown>>;
}) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isReady, setReady] = useState(action !== undefined);
  useEffect(() => setReady(true), []);
  const key = useRef<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    key.current ??= crypto.randomUUID();
    setBusy(true);
    setFault(null);
    const answer = await write(key.current);
    if (answer.ok) return window.location.assign(to);
    // Without an answer it may have been done: the same key makes the next press safe.
    if (answer.status !== 0) key.current = null;
    setBusy(false);
    setFault(answer.problem.errors?.[0]?.message ?? answer.problem.detail);
  }

  return (
    <form method="post" action={action} onSubmit={submit} className="grid justify-items-start gap-4">
      {Object.entries(fields).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button type="submit" variant="primary" disabled={isBusy || !isReady}>
        {isBusy ? "Planning …" : label}
      </Button>
      <div role="alert">{fault ? <Notice tone="danger">{fault}</Notice> : null}</div>
    </form>
  );
}
