import type { ReactNode } from "react";
import { DayKey } from "@/components/day-kind";
import { type DayRange, dayPlace, dayRange, fullHours, type Stretch } from "@/components/day-range";
import { DayHours, DayStrip } from "@/components/day-strip";

export interface TimetableRole {
  href: string;
  title: string;
  /** One line. */
  summary: string;
  stretches: readonly Stretch[];
  /** A figure with everything that a figure is never shown without: "USD 171,250", "median a year, … n 634". */
  pay: { figure: ReactNode; note: ReactNode } | null;
}

/** Roles as a timetable: each one's day on the same clock, so that days compare down the page. */
export function RoleTimetable({
  roles,
  heading: Heading = "h3",
}: {
  roles: readonly TimetableRole[];
  /** The level of the names, one below the heading over the list. */
  heading?: "h2" | "h3";
}) {
  const range = dayRange(
    roles.flatMap((role) => role.stretches),
    60,
  );
  const hasPay = roles.some((role) => role.pay !== null);
  return (
    <div className={hasPay ? "timetable" : "timetable timetable-bare"}>
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
          </div>
        ) : null}
        <ul>
          {roles.map((role) => (
            <li key={role.href} className="timetable-row relative border-b border-rule py-4">
              <div className="timetable-name">
                <Heading className="text-lg">
                  <a href={role.href} className="timetable-link no-underline">
                    {role.title}
                  </a>
                </Heading>
                <p className="text-quiet">{role.summary}</p>
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
              {role.pay ? (
                <p className="timetable-pay">
                  <span className="num block font-semibold">{role.pay.figure}</span>
                  <span className="block text-xs text-quiet">{role.pay.note}</span>
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
