"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import { layOutDay } from "../day-layout";
import { clockIn, type DayView, hoursOf, rangeOf, wallTimeIn } from "../day-view";
import { type ShownSpan, TimelineBlock } from "./timeline-block";

/** No block is drawn shorter than this, or its name could not be read nor pressed. */
const leastMinutes = 15;

interface Doings {
  onOpen: (span: ShownSpan) => void;
  onMove: (span: ShownSpan, minutes: number) => void;
  onResize: (span: ShownSpan, minutes: number) => void;
  onDelete: (span: ShownSpan) => void;
}

/**
 * The hours of a day from top to bottom with the blocks on them. Lengths are elapsed time and labels are what the
 * clock says, so that a day of 23 or 25 hours is drawn as it is.
 */
export function Timeline({
  view,
  spans,
  nowMinute,
  onAdd,
  ...doings
}: {
  view: DayView;
  spans: readonly ShownSpan[];
  nowMinute: number | null;
  onAdd: (start: string) => void;
} & Doings) {
  const { clock } = view;
  const [isWhole, setWhole] = useState(false);
  const shown = spans.map(({ block, from }) => ({
    id: block.id,
    from,
    minutes: Math.max(block.minutes, leastMinutes),
  }));
  const working = rangeOf(shown, clock, nowMinute);
  const range = isWhole ? { from: 0, to: clock.length } : working;
  const slots = layOutDay(shown);
  const canvas = useRef<HTMLDivElement>(null);
  const nowLine = useRef<HTMLDivElement>(null);
  useEffect(() => {
    nowLine.current?.scrollIntoView({ block: "nearest" });
  }, []);

  function addAt(event: PointerEvent<HTMLDivElement> | React.MouseEvent<HTMLDivElement>) {
    const box = canvas.current?.getBoundingClientRect();
    if (!box || event.target !== canvas.current) return;
    const minute = range.from + ((event.clientY - box.top) / box.height) * (range.to - range.from);
    onAdd(wallTimeIn(view, Math.floor(minute / 15) * 15).start);
  }

  return (
    <div className="[--hour:6rem] pointer-coarse:[--hour:9rem]">
      <p id="plan-help" className="sr-only">
        Alt with the up or down arrow moves a block by 15 minutes, with Shift it changes its length. Enter
        opens it, Delete takes it out, N adds another.
      </p>
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
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the Add button and N do the same. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
        <div ref={canvas} className="absolute inset-0 cursor-copy" onClick={addAt} />
        <ol aria-label="Blocks">
          {spans.map((span) => {
            const slot = slots.get(span.block.id) ?? { column: 0, columns: 1 };
            // What lies before or after the day is not drawn, or it would cover what stands around the timeline.
            const from = Math.max(span.from, range.from);
            const to = Math.min(span.from + span.block.minutes, range.to);
            const drawn = Math.max(to - from, leastMinutes);
            return (
              <li
                key={span.block.id}
                className="absolute z-1 min-w-0 pe-px pb-px"
                style={{
                  top: topOf(from, range),
                  height: `calc(var(--hour) * ${drawn / 60})`,
                  insetInlineStart: `${(slot.column / slot.columns) * 100}%`,
                  width: `${100 / slot.columns}%`,
                }}
              >
                <TimelineBlock
                  span={span}
                  clock={clock}
                  drawn={drawn}
                  isNarrow={slot.columns > 2}
                  {...doings}
                />
              </li>
            );
          })}
        </ol>
        {nowMinute === null ? null : (
          <div
            ref={nowLine}
            className="pointer-events-none absolute -inset-s-14 end-0 z-10 scroll-my-40 border-t-2 border-signal"
            style={{ top: topOf(nowMinute, range) }}
          >
            <span className="num absolute top-0 -translate-y-1/2 bg-signal px-1 text-xs font-semibold text-on-signal">
              <span className="sr-only">Now </span>
              {clockIn(clock, nowMinute)}
            </span>
          </div>
        )}
      </div>
    </div>
  );
}

function topOf(minute: number, range: { from: number }): string {
  return `calc(var(--hour) * ${(minute - range.from) / 60})`;
}
