"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { send } from "@/lib/http/client";
import type { useRoleDay } from "../endpoints";
import { RoleDayFields } from "./role-day-fields";

/** Fills one's own hours with a role's typical day. It is a plain form first: without scripts the door answers it. */
export function RoleDayForm({
  roles,
  date,
  timeZone,
  start,
  hours,
}: {
  roles: readonly { slug: string; title: string }[];
  date: string;
  timeZone: string;
  /** The person's own working hours, to begin with. */
  start: string;
  hours: number;
}) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? "");
    const body = {
      role: text("role"),
      date: text("date"),
      start: text("start"),
      hours: Number(text("hours")),
      timeZone: text("timeZone"),
    };
    setBusy(true);
    setFault(null);
    const answer = await send<typeof useRoleDay>("POST", "/api/v1/planner/from-role", { body });
    if (answer.ok) return window.location.assign(`/planner/${body.date}`);
    setBusy(false);
    setFault(answer.problem.errors?.[0]?.message ?? answer.problem.detail);
  }

  return (
    <form method="post" action="/api/v1/planner/from-role" onSubmit={submit} className="grid max-w-4xl gap-4">
      <input type="hidden" name="timeZone" value={timeZone} />
      <input type="hidden" name="date" value={date} />
      <RoleDayFields roles={roles} start={start} hours={hours}>
        <Button type="submit" variant="primary" disabled={isBusy} className="col-span-2">
          {isBusy ? "Filling your day …" : "Use this day"}
        </Button>
      </RoleDayFields>
      <div role="alert">{fault ? <Notice tone="danger">{fault}</Notice> : null}</div>
    </form>
  );
}
