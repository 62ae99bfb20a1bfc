import type { ReactNode } from "react";
import { DayKey } from "@/components/day-kind";
import { type DayRange, dayPlace, dayRange, fullHours, type Stretch } from "@/components/day-range";
import { DayHours, DayStrip } from "@/components/day-strip";

export interface TimetableRole {
  href: string;
  title: string;
  /** A line or two; none where the picture says enough. */
  summary?: ReactNode;
  stretches: readonly Stretch[];
  /** A figure with everything that it is never shown without: "USD 171,250", "median a year, … n 634". */
  figure?: { value: ReactNode; note?: ReactNode };
}

/** Roles as a timetable: each one's day on the same clock, so that days compare down the page. */
export function RoleTimetable({
  roles,
  heading: Heading = "h3",
  figureHead,
}: {
  roles: readonly TimetableRole[];
  /** The level of the names, one below the heading over the list. */
  heading?: "h2" | "h3";
  /** What the figures at the right are. */
  figureHead?: ReactNode;
}) {
  const range = dayRange(
    roles.flatMap((role) => role.stretches),
    60,
  );
  const hasFigures = roles.some((role) => role.figure);
  const isDense = roles.every((role) => !role.summary);
  return (
    <div className={hasFigures ? "timetable" : "timetable timetable-bare"}>
      {range ? (
        <div className="mb-4">
          <DayKey />
        </div>
      ) : null}
      <div className="relative">
        {range ? <HourLines range={range} /> : null}
        {range ? (
          <div className="timetable-row sticky top-0 z-2 border-b border-ink bg-paper">
            <div className="timetable-day">
              <DayHours range={range} />
            </div>
            {figureHead ? (
              <p className="timetable-figure self-end text-xs text-quiet max-lg:hidden">{figureHead}</p>
            ) : null}
          </div>
        ) : null}
        <ul>
          {roles.map((role) => (
            <li
              key={role.href}
              className={`timetable-row relative border-b border-rule ${isDense ? "timetable-dense" : "py-4"}`}
            >
              <div className="timetable-name">
                <Heading className={isDense ? "text-sm" : "text-lg"}>
                  <a href={role.href} className="timetable-link no-underline">
                    {role.title}
                  </a>
                </Heading>
                {role.summary ? <div className="text-quiet">{role.summary}</div> : null}
              </div>
              <div className="timetable-day">
                {range ? (
                  <DayStrip
                    size="line"
                    stretches={role.stretches}
                    from={range.from}
                    to={range.to}
                    label={`A typical day, ${role.title}`}
                  />
                ) : null}
              </div>
              {role.figure ? (
                <p className="timetable-figure">
                  <span className="num block font-semibold">{role.figure.value}</span>
                  {role.figure.note ? (
                    <span className="block text-xs text-quiet">{role.figure.note}</span>
                  ) : null}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function HourLines({ range }: { range: DayRange }) {
  return (
    <div className="timetable-row pointer-events-none absolute inset-0 max-lg:hidden">
      <svg width="100%" height="100%" aria-hidden="true" className="timetable-day overflow-visible">
        {fullHours(range).map((minute) => (
          <line
            key={minute}
            x1={dayPlace(minute, range)}
            x2={dayPlace(minute, range)}
            y2="100%"
            className="stroke-rule"
          />
        ))}
      </svg>
    </div>
  );
}
