"use client";

import { type CSSProperties, memo } from "react";
import { leastMinutes, topOf } from "../../../components/day-column";
import { type DayClock, wallAt } from "../../../day-clock";
import { layOutDay } from "../../../day-layout";
import { timeWords } from "../outside-words";
import { overlapWords, type ShownEvent } from "../overlaps";

/** How many minutes one line of words takes: by the heights of an hour in a day and in a week. */
const lineMinutes = { day: 10.5, week: 18 };

interface Range {
  from: number;
  to: number;
}

/**
 * The time that other calendars take on a day, as a layer of its own beneath the blocks: nothing in it can be pressed, and
 * it is drawn anew for changed events alone. A day leaves a lane for its words; in a week they stand where no block is.
 */
export const OutsideLane = memo(function OutsideLane({
  events,
  clock,
  range,
  isByClock = false,
}: {
  events: readonly ShownEvent[];
  clock: DayClock;
  range: Range;
  isByClock?: boolean;
}) {
  const at = (elapsed: number) => (isByClock && elapsed > 0 ? wallAt(clock, elapsed) : elapsed);
  const drawn = ({ from, minutes }: { from: number; minutes: number }) => ({
    from: Math.max(at(from), range.from),
    to: Math.min(at(from) + minutes, range.to),
  });
  const timed = events
    .filter(({ isAllDay }) => !isAllDay)
    .map((event) => ({ event, ...drawn(event), seen: isByClock ? drawn(event.open) : drawn(event) }))
    .filter(({ from, to }) => from < to);
  const slots = layOutDay(
    timed.map(({ event, from, to }) => ({ id: event.key, from, minutes: Math.max(to - from, leastMinutes) })),
  );
  const width = isByClock ? "100%" : "var(--lane)";
  return (
    <>
      <div
        aria-hidden="true"
        className={`pointer-events-none absolute inset-y-0 inset-s-0 ${isByClock ? "inset-e-0" : "inset-e-(--lane)"}`}
      >
        {timed.map(({ event, from, to }) => (
          <div key={event.key} className={band} style={placeOf(from, to, range)} />
        ))}
      </div>
      <ul aria-label="Other calendars">
        {timed.map(({ event, seen: { from, to } }) => {
          const { column, columns } = slots.get(event.key) ?? { column: 0, columns: 1 };
          const words = overlapWords(event);
          const lines = Math.floor(
            Math.max(to - from, isByClock ? 0 : leastMinutes) /
              (isByClock ? lineMinutes.week : lineMinutes.day),
          );
          return (
            <li
              key={event.key}
              className={`pointer-events-none absolute overflow-hidden ${isByClock ? "px-1" : lane} ${lines < 1 ? "sr-only" : ""}`}
              style={
                lines < 1
                  ? undefined
                  : {
                      ...placeOf(from, to, range),
                      insetInlineStart: `calc(100% - ${width} * ${1 - column / columns})`,
                      width: `calc(${width} / ${columns})`,
                    }
              }
            >
              <p
                className="line-clamp-(--lines) text-xs leading-4 hyphens-auto text-quiet"
                style={{ "--lines": lines } as CSSProperties}
              >
                <span className="bg-paper text-ink">{event.title}</span>
                {words ? <strong className="bg-paper text-warn">, {words}</strong> : null}
                <span className="num bg-paper">
                  , {timeWords(event, { clock })}, {event.isBusy ? "busy" : "free"}, {event.calendar}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
});

const band =
  "absolute inset-x-0 border-y border-dashed border-line bg-[repeating-linear-gradient(135deg,var(--color-rule)_0_1px,transparent_1px_7px)]";
const lane = "border-s-2 border-t border-dashed border-line ps-2";

function placeOf(from: number, to: number, range: Range) {
  return { top: topOf(from, range), height: `calc(var(--hour) * ${Math.max(to - from, leastMinutes) / 60})` };
}
