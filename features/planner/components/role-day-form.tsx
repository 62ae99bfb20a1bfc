"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Field, SelectField } from "@/components/field";
import { Notice } from "@/components/notice";
import { send } from "@/lib/http/client";
import type { useRoleDay } from "../endpoints";

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
      <div className="grid grid-cols-2 items-end gap-4 sm:flex sm:flex-wrap">
        <div className="col-span-2 sm:min-w-56 sm:flex-1">
          <SelectField label="Role" name="role" required>
            {roles.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </SelectField>
        </div>
        <div className="sm:w-32">
          <Field label="From" name="start" type="time" defaultValue={start} required />
        </div>
        <div className="sm:w-28">
          <Field
            label="Hours"
            name="hours"
            type="number"
            min={0.5}
            max={16}
            step={0.25}
            defaultValue={hours}
            required
          />
        </div>
        <Button type="submit" variant="primary" disabled={isBusy} className="col-span-2">
          {isBusy ? "Filling your day …" : "Use this day"}
        </Button>
      </div>
      <div role="alert">{fault ? <Notice tone="danger">{fault}</Notice> : null}</div>
    </form>
  );
}
