"use client";

import { type CSSProperties, memo } from "react";
import { leastMinutes, topOf } from "../../../components/day-column";
import { type DayClock, wallAt } from "../../../day-clock";
import { layOutDay } from "../../../day-layout";
import { timeWords } from "../outside-words";
import { overlapWords, type ShownEvent } from "../overlaps";

/** How many minutes one line of words takes: by the heights of an hour in a day and in a week. */
const lineMinutes = { day: 10.5, week: 18 };

/**
 * The time that other calendars take on a day, as a layer of its own beneath the blocks: nothing in it can be pressed, and
 * it is drawn anew for changed events alone. A day leaves a lane for its words, in a week they stand where no block is.
 */
export const OutsideLane = memo(function OutsideLane({
  events,
  clock,
  range,
  isByClock = false,
}: {
  events: readonly ShownEvent[];
  clock: DayClock;
  range: { from: number; to: number };
  isByClock?: boolean;
}) {
  const at = (elapsed: number) => (isByClock && elapsed > 0 ? wallAt(clock, elapsed) : elapsed);
  const timed = events
    .filter(({ isAllDay }) => !isAllDay)
    .map((event) => ({
      event,
      from: Math.max(at(event.from), range.from),
      to: Math.min(at(event.from) + event.minutes, range.to),
    }))
    .filter(({ from, to }) => from < to);
  const slots = layOutDay(
    timed.map(({ event, from, to }) => ({
      id: event.key,
      from,
      minutes: Math.max(to - from, leastMinutes),
    })),
  );
  return (
    <ul aria-label="Other calendars">
      {timed.map(({ event, from, to }) => {
        const { column, columns } = slots.get(event.key) ?? { column: 0, columns: 1 };
        const drawn = Math.max(to - from, leastMinutes);
        const lines = Math.max(1, Math.floor(drawn / (isByClock ? lineMinutes.week : lineMinutes.day)));
        const words = overlapWords(event);
        const lane = isByClock ? "100%" : "var(--lane)";
        return (
          <li
            key={event.key}
            className="pointer-events-none absolute inset-x-0 border-y border-dashed border-line bg-[repeating-linear-gradient(135deg,var(--color-rule)_0_1px,transparent_1px_7px)]"
            style={{ top: topOf(from, range), height: `calc(var(--hour) * ${drawn / 60})` }}
          >
            <div
              className={`absolute inset-y-0 overflow-hidden ${isByClock ? "px-1" : "border-s-2 border-dashed border-line bg-paper ps-2"}`}
              style={{
                insetInlineStart: `calc(100% - ${lane} * ${1 - column / columns})`,
                width: `calc(${lane} / ${columns})`,
              }}
            >
              <p
                className="line-clamp-(--lines) text-xs leading-4 text-quiet"
                style={{ "--lines": lines } as CSSProperties}
              >
                <span className="bg-paper text-ink">{event.title}</span>
                {words ? <strong className="bg-paper text-warn">, {words}</strong> : null}
                <span className="num bg-paper">
                  , {timeWords(event, { clock })}, {event.isBusy ? "busy" : "free"}, {event.calendar}
                </span>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
});
