"use client";

import type { ReactNode } from "react";
import { formatMinutes } from "@/lib/clock";
import { OutsideRow } from "../calendars/outside/components/outside-row";
import { clockIn } from "../day-view";
import type { PlannedDay } from "../plan-state";
import { shownKey } from "../shown-edits";
import { blockKindNames } from "./block-kind-names";
import { paintOf } from "./plan-strips";
import type { Doings, ShownSpan } from "./timeline-block";

/** The days as a list: what comes next, in words. */
export function Agenda({ days, doings }: { days: readonly PlannedDay[]; doings: Doings }) {
  const busy = days.filter(({ spans, outside }) => spans.length + outside.length > 0);
  if (busy.length === 0) {
    return (
      <p className="measure border-t border-ink py-6">
        Nothing is planned on these days. Add a block above, in plain words.
      </p>
    );
  }
  return (
    <ol aria-label="Agenda">
      {busy.map(({ view, name, spans, outside, isToday, planned }) => (
        <li
          key={view.date}
          className="grid grid-cols-1 gap-x-6 border-t border-ink pt-3 pb-6 sm:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <h2 className="text-base font-semibold">
            <a href={`/planner/${view.date}`} className={isToday ? "text-signal" : "text-ink"}>
              {isToday ? "Today, " : ""}
              {name.long}
            </a>
            <span className="num block text-xs font-normal text-quiet">
              {planned > 0 ? formatMinutes(planned) : "free"}
            </span>
          </h2>
          <ol aria-label={`Blocks of ${name.long}`}>
            {inOrder(
              outside.map((event) => ({
                from: event.isAllDay ? Number.NEGATIVE_INFINITY : event.from,
                row: <OutsideRow key={event.key} event={event} day={view} />,
              })),
              spans.map((span) => ({
                from: span.from,
                row: <Row key={shownKey(span.block)} span={span} day={view} doings={doings} />,
              })),
            )}
          </ol>
        </li>
      ))}
    </ol>
  );
}

interface Place {
  from: number;
  row: ReactNode;
}

/** Two lists as one, by time. */
function inOrder(...lists: Place[][]): ReactNode[] {
  return lists
    .flat()
    .sort((a, b) => a.from - b.from)
    .map(({ row }) => row);
}

function Row({ span, day, doings }: { span: ShownSpan; day: PlannedDay["view"]; doings: Doings }) {
  const { block, from } = span;
  return (
    <li className="border-b border-rule last:border-b-0">
      <button
        type="button"
        data-block={shownKey(block)}
        className="flex min-h-11 w-full items-baseline gap-3 py-2 text-start hover:bg-signal-soft"
        onClick={() => doings.open(span)}
        onKeyDown={(event) => {
          if (event.key !== "Delete" && event.key !== "Backspace") return;
          event.preventDefault();
          doings.remove(span);
        }}
      >
        <span className="num w-24 shrink-0 text-quiet">
          {clockIn(day.clock, from)}–{clockIn(day.clock, from + block.minutes)}
        </span>
        <svg width="8" height="12" aria-hidden="true" className="shrink-0 self-center">
          <rect x="0.5" y="0.5" width="7" height="11" {...paintOf(block.kind)} />
        </svg>
        <span className="min-w-0 flex-1">
          <bdi className="font-semibold break-words">{block.title}</bdi>
          <span className="block text-xs text-quiet">
            {blockKindNames[block.kind]}, {formatMinutes(block.minutes)}
            {block.recurrence === null ? "" : block.isException ? ", changed on this day" : ", repeats"}
            {span.shifted > 0 ? `, ${block.start} does not exist on this day` : ""}
          </span>
        </span>
      </button>
    </li>
  );
}
