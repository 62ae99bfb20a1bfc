"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { send } from "@/lib/http/client";
import { plural, shorten } from "@/lib/text";
import { useFoundFocus } from "../../../focus/components/use-found-focus";
import { Remarks } from "../../components/calendar-facts";
import { readCalendarFile } from "../../components/use-calendar-file";
import type {
  addOutsideCalendar,
  changeOutsideCalendar,
  removeOutsideCalendar,
  restoreOutsideCalendar,
} from "../endpoints";
import type { BroughtCalendar } from "../mutations";
import type { OutsideCalendar } from "../queries";

type Shown = OutsideCalendar & {
  /** The day on which it was brought, in words. */
  addedOn: string;
};

interface Said {
  text: string;
  undo: (() => Promise<void>) | null;
  remarks: BroughtCalendar["remarks"] | null;
}

const nothing: Said = { text: "", undo: null, remarks: null };

/** Calendars that are kept elsewhere and shown beneath the plan: brought, renewed, hidden, taken out and put back. */
export function OutsidePanel({ calendars }: { calendars: readonly Shown[] }) {
  const router = useRouter();
  const [said, setSaid] = useState(nothing);
  const [fault, setFault] = useState("");
  const place = useRef<HTMLParagraphElement>(null);
  useFoundFocus(place, said.text);

  function tell(next: Partial<Said> & { text: string }) {
    setFault("");
    setSaid({ ...nothing, ...next });
    router.refresh();
  }
  function refuse(problem: { detail: string; errors?: { message: string }[] | undefined }) {
    setSaid(nothing);
    setFault(problem.errors?.[0]?.message ?? problem.detail);
    router.refresh();
  }

  async function bring({ target }: ChangeEvent<HTMLInputElement>, insteadOf?: Shown) {
    const [file] = target.files ?? [];
    if (!file) return;
    setFault("");
    setSaid({ ...nothing, text: "Reading the file …" });
    const read = await readCalendarFile(file);
    // The same file can be chosen again when it was mended.
    target.value = "";
    if (!read.ok) return refuse({ detail: read.reason });
    const name = shorten(file.name.replace(/\.[^.]*$/, "").trim(), 100);
    const body = {
      content: read.content,
      ...(name && { name }),
      ...(insteadOf && { insteadOf: insteadOf.id }),
    };
    const answer = await send<typeof addOutsideCalendar>("POST", "/api/v1/planner/calendars", { body });
    if (!answer.ok) return refuse(answer.problem);
    const { id, etag, remarks, events } = answer.body;
    tell({
      text: `${answer.body.name}: ${plural(events, "event")} beneath your plan${insteadOf ? ", as the newer file has them" : ""}.`,
      undo: insteadOf ? () => putBack(insteadOf.id) : () => takeOut({ id, etag, name: answer.body.name }),
      remarks,
    });
  }

  async function takeOut({ id, etag, name }: Pick<Shown, "id" | "etag" | "name">) {
    const values = { params: { id } };
    const path = "/api/v1/planner/calendars/{id}";
    const answer = await send<typeof removeOutsideCalendar>("DELETE", path, values, { ifMatch: etag });
    if (answer.ok) tell({ text: `Taken out: ${name}.`, undo: () => putBack(id) });
    else refuse(answer.problem);
  }

  async function putBack(id: string) {
    const path = "/api/v1/planner/calendars/{id}/restore";
    const answer = await send<typeof restoreOutsideCalendar>("POST", path, { params: { id } });
    if (answer.ok) tell({ text: `${answer.body.name} is back.` });
    else refuse(answer.problem);
  }

  async function show({ id, etag, name }: Shown, isShown: boolean) {
    const values = { params: { id }, body: { isShown } };
    const path = "/api/v1/planner/calendars/{id}";
    const answer = await send<typeof changeOutsideCalendar>("PATCH", path, values, { ifMatch: etag });
    if (answer.ok) tell({ text: `${name} is ${isShown ? "shown" : "hidden"}.` });
    else refuse(answer.problem);
  }

  return (
    <div className="grid gap-4">
      {calendars.length > 0 ? (
        <ul className="border-t border-rule">
          {calendars.map((one) => (
            <li
              key={one.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-rule py-2"
            >
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-semibold wrap-anywhere">{one.name}</p>
                <p className="num text-xs text-quiet">
                  {plural(one.events, "event")}
                  {one.refused > 0 ? `, ${one.refused} not shown` : ""}, as of {one.addedOn}
                </p>
              </div>
              <div className="flex flex-wrap items-center gap-x-4">
                <label className="flex min-h-11 items-center gap-2">
                  <input
                    type="checkbox"
                    aria-label={`Shown: ${one.name}`}
                    checked={one.isShown}
                    onChange={({ target }) => void show(one, target.checked)}
                  />
                  Shown
                </label>
                <label className="button focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-signal">
                  Bring a newer file<span className="sr-only"> of {one.name}</span>
                  <input
                    type="file"
                    accept=".ics,text/calendar"
                    className="sr-only"
                    onChange={(event) => void bring(event, one)}
                  />
                </label>
                <Button variant="quiet" aria-label={`Take out ${one.name}`} onClick={() => void takeOut(one)}>
                  Take out
                </Button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="max-w-md">
        <Field
          id="outside-file"
          type="file"
          accept=".ics,text/calendar"
          label="File to show"
          hint="It is shown at once. Bring a newer one when the calendar has changed."
          error={fault}
          onChange={(event: ChangeEvent<HTMLInputElement>) => void bring(event)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p ref={place} tabIndex={-1} role="status" className="empty:hidden">
          {said.text}
        </p>
        {said.undo ? <Button onClick={() => void said.undo?.()}>Undo</Button> : null}
      </div>
      {said.remarks ? (
        <div>
          <Remarks title="Not shown" remarks={said.remarks.refused} />
          <Remarks title="Shown, but changed" remarks={said.remarks.changed} />
        </div>
      ) : null}
    </div>
  );
}
