"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import type { ShownSpan } from "../../components/timeline-block";
import type { DayView } from "../../day-view";
import type { PlanSettings } from "../../settings/input";
import { shownKey } from "../../shown-edits";
import { dueBetween, type Reminder, remindersOf } from "../due";

/** The reminders of today beside the plan, and each on top of the page when it is due. */
export function DayReminders({
  spans,
  view,
  nowMinute,
  settings,
}: {
  spans: readonly ShownSpan[];
  view: Pick<DayView, "clock">;
  nowMinute: number;
  settings: PlanSettings;
}) {
  const blocks = spans.map(({ block, from }) => ({
    key: shownKey(block),
    title: block.title,
    from,
    isOver: Boolean(block.done) || block.dropped === true,
  }));
  const reminders = remindersOf(blocks, view, settings);
  const [due, setDue] = useState<readonly Reminder[]>([]);
  const looked = useRef(nowMinute);
  useEffect(() => {
    if (nowMinute <= looked.current) return;
    const found = dueBetween(reminders, looked.current, nowMinute);
    looked.current = nowMinute;
    if (found.length > 0) setDue((before) => [...before, ...found]);
  });
  return (
    <section aria-label="Reminders">
      <div role="alert" className="fixed inset-x-0 top-0 z-40 empty:hidden">
        {due.length > 0 ? (
          <div className="page flex flex-wrap items-center gap-x-4 border-b border-ink bg-signal-soft py-2">
            <p className="min-w-0 flex-1">
              {due.map(({ key, title, start }) => (
                <span key={key} className="block">
                  <span className="num font-semibold">{start}</span> {title}
                </span>
              ))}
            </p>
            <Button onClick={() => setDue([])}>Seen</Button>
          </div>
        ) : null}
      </div>
      <details>
        <summary className="py-2.5 font-semibold">Reminders of today ({reminders.length})</summary>
        <ul className="text-xs">
          {reminders.map(({ key, title, clock, isSilent }) => (
            <li key={key} className="flex gap-2 py-1">
              <span className="num text-quiet">{clock}</span>
              <span className="min-w-0 flex-1">
                {title}
                {isSilent ? <span className="text-quiet"> (quiet hours: silent)</span> : null}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
