"use client";

import dynamic from "next/dynamic";
import { formatMinutes } from "@/lib/clock";
import { LastingOfWeek, OutsideOfStrip } from "../calendars/outside/components/outside-of-week";
import { rangeOf } from "../day-view";
import type { PlannedDay } from "../plan-state";
import { DayColumn, leastMinutes, type Stretch, topOf } from "./day-column";
import { MyStrip } from "./plan-strips";
import type { Doings } from "./timeline-block";

// What not everybody has comes when it is there.
const OutsideLane = dynamic(() =>
  import("../calendars/outside/components/outside-lane").then((module) => module.OutsideLane),
);

/**
 * Seven days side by side on one clock. A phone is too narrow for seven columns: there each day is its strip, and the
 * list below tells the rest.
 */
export function Week({
  days,
  snap,
  doings,
  onAdd,
}: {
  days: readonly PlannedDay[];
  snap: number;
  doings: Doings;
  onAdd: (stretch: Stretch) => void;
}) {
  const range = rangeOfAll(days);
  const isShared = days.some(({ outside }) => outside.some(({ isAllDay }) => !isAllDay));
  const hours = Array.from(
    { length: (range.to - range.from) / 60 + 1 },
    (_, index) => range.from + index * 60,
  );
  return (
    <>
      <WeekStrips days={days} range={range} />
      <div className="ms-12 hidden [--hour:3.5rem] sm:block">
        <div className="sticky top-0 z-30 grid grid-cols-7 border-b border-ink bg-paper">
          {days.map(({ view, name, isToday, planned }) => (
            <a
              key={view.date}
              href={`/planner/${view.date}`}
              aria-current={isToday ? "date" : undefined}
              className="block min-w-0 py-2 pe-2 no-underline hover:underline"
            >
              <span className={`block truncate font-semibold ${isToday ? "text-signal" : "text-ink"}`}>
                {name.short}
              </span>
              <span className="num block text-xs text-quiet">
                {planned > 0 ? formatMinutes(planned) : "free"}
              </span>
            </a>
          ))}
          <LastingOfWeek days={days} />
        </div>
        <div
          className="relative grid grid-cols-7"
          style={{ height: `calc(var(--hour) * ${hours.length - 1})` }}
        >
          <div aria-hidden="true" className="pointer-events-none absolute inset-0">
            {hours.map((minute) => (
              <div
                key={minute}
                className="absolute -inset-s-12 end-0 border-t border-rule"
                style={{ top: topOf(minute, range) }}
              >
                <span className="num absolute top-0 -translate-y-1/2 bg-paper pe-2 text-xs text-quiet">
                  {`${String(minute / 60).padStart(2, "0")}:00`}
                </span>
              </div>
            ))}
          </div>
          {days.map(({ view, spans, outside, nowMinute, name }) => (
            <section
              key={view.date}
              data-day={view.date}
              aria-label={name.long}
              className="relative border-s border-rule"
            >
              {isShared ? <OutsideLane events={outside} clock={view.clock} range={range} isByClock /> : null}
              <div className={isShared ? "absolute inset-y-0 inset-s-0 inset-e-4" : "contents"}>
                <DayColumn
                  view={view}
                  spans={spans}
                  range={range}
                  nowMinute={nowMinute}
                  isByClock
                  label={`Blocks of ${name.long}`}
                  snap={snap}
                  doings={doings}
                  onAdd={onAdd}
                />
              </div>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function WeekStrips({ days, range }: { days: readonly PlannedDay[]; range: { from: number; to: number } }) {
  return (
    <ol aria-label="Days of the week" className="border-t border-ink sm:hidden">
      {days.map(({ view, spans, outside, name, isToday, planned }) => (
        <li key={view.date} className="border-b border-rule">
          <a
            href={`/planner/${view.date}`}
            className="block py-3 no-underline"
            aria-current={isToday ? "date" : undefined}
          >
            <span className="flex justify-between gap-4 pb-1">
              <span className={`font-semibold ${isToday ? "text-signal" : "text-ink"}`}>{name.short}</span>
              <span className="num text-quiet">{planned > 0 ? formatMinutes(planned) : "free"}</span>
            </span>
            <MyStrip spans={spans} range={range} clock={view.clock} label={name.long} />
            <OutsideOfStrip view={view} name={name} outside={outside} />
          </a>
        </li>
      ))}
    </ol>
  );
}

/** The hours that the busiest of the days needs; by the clock, for hours to stand in line. */
function rangeOfAll(days: readonly PlannedDay[]): { from: number; to: number } {
  const ranges = days.map(({ view, spans, outside, nowMinute }) => {
    const shown = [
      ...spans.map(({ block, from }) => ({ from, minutes: Math.max(block.minutes, leastMinutes) })),
      ...outside.filter(({ isAllDay }) => !isAllDay),
    ];
    return rangeOf(shown, view, nowMinute);
  });
  return {
    from: Math.min(...ranges.map(({ from }) => from)),
    to: Math.min(1440, Math.max(...ranges.map(({ to }) => to))),
  };
}
