"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import type { ShownEvent } from "../calendars/outside/overlaps";
import { type DayView, hoursOf, rangeOf } from "../day-view";
import { DayColumn, leastMinutes, type Stretch, topOf } from "./day-column";
import type { Doings, ShownSpan } from "./timeline-block";

// What not everybody has comes when it is there.
const OutsideLane = dynamic(() =>
  import("../calendars/outside/components/outside-lane").then((module) => module.OutsideLane),
);

/**
 * The hours of a day from top to bottom with the blocks on them. Lengths are elapsed time and labels are what the
 * clock says, so that a day of 23 or 25 hours is drawn as it is.
 */
export function Timeline({
  view,
  spans,
  outside,
  nowMinute,
  snap,
  doings,
  onAdd,
}: {
  view: DayView;
  spans: readonly ShownSpan[];
  outside: readonly ShownEvent[];
  nowMinute: number | null;
  snap: number;
  doings: Doings;
  onAdd: (stretch: Stretch) => void;
}) {
  const { clock } = view;
  const [isWhole, setWhole] = useState(false);
  const timed = outside.filter(({ isAllDay }) => !isAllDay);
  const shown = [
    ...spans.map(({ block, from }) => ({ from, minutes: Math.max(block.minutes, leastMinutes) })),
    ...timed,
  ];
  const working = rangeOf(shown, view, nowMinute);
  const range = isWhole ? { from: 0, to: clock.length } : working;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector("[data-now]")?.scrollIntoView({ block: "nearest" });
  }, []);

  return (
    <div ref={root} className="[--hour:6rem] [--lane:6.5rem] sm:[--lane:11rem] pointer-coarse:[--hour:9rem]">
      {working.from > 0 || working.to < clock.length ? (
        <button
          type="button"
          className="button button-quiet -ms-2 mb-2"
          onClick={() => setWhole(!isWhole)}
          aria-pressed={isWhole}
        >
          {isWhole ? "Show the working hours" : "Show all hours"}
        </button>
      ) : null}
      <div
        className="relative ms-14"
        style={{ height: `calc(var(--hour) * ${(range.to - range.from) / 60})` }}
      >
        {hoursOf(clock, range).map(({ at, label }) => (
          <div
            key={at}
            aria-hidden="true"
            className="pointer-events-none absolute -inset-s-14 end-0 border-t border-rule"
            style={{ top: topOf(at, range) }}
          >
            <span className="num absolute top-0 -translate-y-1/2 bg-paper pe-2 text-xs text-quiet">
              {label}
            </span>
          </div>
        ))}
        {timed.length > 0 ? <OutsideLane events={outside} clock={clock} range={range} /> : null}
        <div className={timed.length > 0 ? "absolute inset-y-0 inset-s-0 inset-e-(--lane)" : "contents"}>
          <DayColumn
            view={view}
            spans={spans}
            range={range}
            nowMinute={nowMinute}
            label="Blocks"
            snap={snap}
            doings={doings}
            onAdd={onAdd}
          />
        </div>
      </div>
    </div>
  );
}
