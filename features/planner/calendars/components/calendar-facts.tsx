import { formatDay } from "@/lib/dates";
import { plural } from "@/lib/text";
import type { CalendarReport } from "../import/mutations";

/** What a calendar brings or brought: what is understood, what is taken otherwise, and what is left out. */
export function CalendarFacts({ report, isDone }: { report: CalendarReport; isDone: boolean }) {
  const { name, fresh, repeating, known, past, counts, unread } = report;
  const facts: [string, string | number][] = [
    ["Calendar", name ?? "without a name"],
    [isDone ? "Blocks added" : "Blocks it would add", fresh],
    ["Of them repeat", repeating],
    ["In your plan already, left as they are", known],
    ["Over before your first day", past],
    ["Taken, but changed", counts.changed],
    ["Not taken", counts.refused],
  ];
  return (
    <div className="grid gap-2">
      <dl className="grid grid-cols-[1fr_auto]">
        {facts.map(([term, value]) =>
          value === 0 ? null : (
            <div key={term} className="contents">
              <dt className="border-b border-rule py-1">{term}</dt>
              <dd className="num border-b border-rule py-1 ps-6 text-end wrap-anywhere">{value}</dd>
            </div>
          ),
        )}
      </dl>
      {isDone ? null : <Examples report={report} />}
      <Remarks title="Not taken" remarks={report.refused} />
      <Remarks title="Taken, but changed" remarks={report.changed} />
      {unread.length > 0 ? (
        <details>
          <summary className="min-h-11 content-center text-signal">Has no place in the planner</summary>
          <ul className="flex flex-wrap gap-x-4">
            {unread.map((one) => (
              <li key={one.name} className="wrap-anywhere">
                {words[one.name] ?? one.name} <span className="num text-quiet">{one.count}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** What people call the properties they may miss. */
const words: Record<string, string> = {
  ATTACH: "attachments",
  ATTENDEE: "attendees",
  CATEGORIES: "categories",
  DESCRIPTION: "descriptions",
  LOCATION: "places",
  ORGANIZER: "organizers",
  RDATE: "extra days",
  URL: "links",
  VALARM: "reminders",
  VTODO: "to-dos",
};

function Examples({ report: { examples, fresh } }: { report: CalendarReport }) {
  if (examples.length === 0) return null;
  const more = fresh - examples.length;
  return (
    <ul aria-label="The first blocks">
      {examples.map(({ title, date, start, minutes, recurrence }) => (
        <li key={`${date} ${start} ${title}`} className="flex flex-wrap gap-x-4 border-b border-rule py-1">
          <span className="num text-quiet">
            {formatDay(date)}, {start}
          </span>
          <span className="min-w-0 flex-1 wrap-anywhere">{title}</span>
          <span className="num text-quiet">
            {recurrence ? "repeats, " : ""}
            {plural(minutes, "minute")}
          </span>
        </li>
      ))}
      {more > 0 ? <li className="py-1 text-quiet">and {more} more</li> : null}
    </ul>
  );
}

/** What was not taken, or otherwise than it is written: each with its line in the file and why. */
export function Remarks({ title, remarks }: { title: string; remarks: CalendarReport["refused"] }) {
  if (remarks.length === 0) return null;
  return (
    <details open={title.startsWith("Not ")}>
      <summary className="min-h-11 content-center text-signal">{title}: what and why</summary>
      <ul className="max-h-64 overflow-y-auto">
        {remarks.map(({ line, title: name, reason }) => (
          <li key={`${line} ${reason}`} className="border-b border-rule py-1 wrap-anywhere">
            <span className="num text-quiet">Line {line}</span> {name ? `“${name}”: ` : null}
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
