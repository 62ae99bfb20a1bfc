import { DayKindLabel, dayPaint } from "@/components/day-kind";
import { type DayRange, dayRange } from "@/components/day-range";
import { DayStrip } from "@/components/day-strip";
import { SideMark } from "@/components/side-mark";
import type { DayKind } from "@/db/enums";
import {
  compareDays,
  type DaySums,
  isEqualPart,
  type TimePart,
} from "@/features/guides/compare/day-comparison";
import type { Comparison } from "@/features/guides/compare/queries";
import type { Activity } from "@/features/guides/content";
import { dayStretches } from "@/features/guides/day-stretches";
import { guideHref, type ReadingPath } from "@/features/guides/reading-path";
import { clockAt, formatMinutes } from "@/lib/clock";
import { LeftOut, PairRow, PairSection, type Titles } from "./pair";

interface Props {
  comparison: Comparison;
  titles: Titles;
  differencesOnly: boolean;
  path: ReadingPath | null;
}

const sums: { name: string; value: (sums: DaySums) => string }[] = [
  { name: "Begins", value: ({ start }) => clockAt(start) },
  { name: "Ends", value: ({ end }) => clockAt(end) },
  { name: "Work", value: ({ working }) => formatMinutes(working) },
  { name: "Breaks", value: ({ breaks }) => formatMinutes(breaks) },
];

/** Two typical days: on the clock, by kind of work, and hour by hour. */
export function DaysSection({ comparison: { left, right }, titles, differencesOnly, path }: Props) {
  const activities = { left: left.content.day.activities, right: right.content.day.activities };
  const days = compareDays(activities.left, activities.right);
  const range = dayRange([...dayStretches(activities.left), ...dayStretches(activities.right)], 60);
  if (!days || !range) return null;
  const longest = Math.max(...days.kinds.flatMap((row) => [row.left.minutes, row.right.minutes]));
  const kinds = differencesOnly ? days.kinds.filter((row) => !isEqualPart(row.left, row.right)) : days.kinds;
  const totals = sums.filter(({ value }) => !differencesOnly || value(days.left) !== value(days.right));
  const hidden = days.kinds.length - kinds.length + sums.length - totals.length;
  return (
    <PairSection anchor="day" title="A typical day" titles={titles}>
      <div className="space-y-4 py-4">
        <FullStrip side="left" title={titles.left} activities={activities.left} range={range} />
        <FullStrip side="right" title={titles.right} activities={activities.right} range={range} />
      </div>
      <table className="pair-table">
        <caption className="fine">
          How the working time is spent, in minutes and per cent; lengths are the editors’ estimates unless a
          guide names a source
        </caption>
        <thead className="lg:sr-only">
          <tr>
            <th scope="col">Kind of work</th>
            <th scope="col">
              <SideMark side="left" />
              {titles.left}
            </th>
            <th scope="col">
              <SideMark side="right" />
              {titles.right}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((row) => (
            <tr key={row.kind}>
              <th scope="row">
                <DayKindLabel kind={row.kind} />
              </th>
              <PartCell kind={row.kind} part={row.left} longest={longest} />
              <PartCell kind={row.kind} part={row.right} longest={longest} />
            </tr>
          ))}
          {totals.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row" className="text-quiet">
                {name}
              </th>
              <td>{value(days.left)}</td>
              <td>{value(days.right)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <LeftOut count={hidden} what={["equal row", "equal rows"]} />
      <PairRow
        label="Hour by hour"
        titles={titles}
        left={
          <HourList
            guide={guideHref(left.role.slug, path)}
            own={activities.left}
            other={differencesOnly ? activities.right : []}
          />
        }
        right={
          <HourList
            guide={guideHref(right.role.slug, path)}
            own={activities.right}
            other={differencesOnly ? activities.left : []}
          />
        }
      />
    </PairSection>
  );
}

function FullStrip({
  side,
  title,
  activities,
  range,
}: {
  side: "left" | "right";
  title: string;
  activities: readonly Activity[];
  range: DayRange;
}) {
  return (
    <figure>
      <figcaption className="fine">
        <SideMark side={side} />
        {title}
      </figcaption>
      <DayStrip
        size="full"
        stretches={dayStretches(activities)}
        {...range}
        label={`The day of the role ${title}`}
      />
    </figure>
  );
}

function PartCell({ kind, part, longest }: { kind: DayKind; part: TimePart; longest: number }) {
  if (part.minutes === 0) return <td className="text-quiet">none</td>;
  return (
    <td>
      {formatMinutes(part.minutes)}{" "}
      <span className="unit whitespace-nowrap max-sm:block">{Math.round(part.share * 100)} %</span>
      <svg width="100%" height="10" aria-hidden="true" className="mt-1 block">
        <rect
          y="0.5"
          height="9"
          width={`${Math.round((part.minutes / longest) * 1000) / 10}%`}
          {...dayPaint(kind)}
        />
      </svg>
    </td>
  );
}

function HourList({
  guide,
  own,
  other,
}: {
  /** The address of the guide that tells them. */
  guide: string;
  own: readonly Activity[];
  /** What is not to be said twice. */
  other: readonly Activity[];
}) {
  const isEqual = (a: Activity, b: Activity) =>
    a.start === b.start && a.minutes === b.minutes && a.kind === b.kind && a.title === b.title;
  const shown = own.filter((activity) => !other.some((theirs) => isEqual(activity, theirs)));
  return (
    <ol>
      {shown.map((activity) => (
        <li key={activity.key} className="grid grid-cols-[3.25rem_minmax(0,1fr)_auto] gap-x-2">
          <span className="num text-quiet">{activity.start}</span>
          <a href={`${guide}#${activity.key}`} className="text-ink">
            {activity.title}
          </a>
          <span className="num text-quiet">{formatMinutes(activity.minutes)}</span>
        </li>
      ))}
    </ol>
  );
}
