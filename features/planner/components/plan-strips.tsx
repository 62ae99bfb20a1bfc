import { dayPaint } from "@/components/day-kind";
import { dayPlace } from "@/components/day-range";
import { DayHours, DayStrip } from "@/components/day-strip";
import type { DayKind } from "@/db/enums";
import type { DayClock } from "../day-clock";
import { clockIn } from "../day-view";
import { shownKey } from "../shown-edits";
import { isDayKind } from "./block-kind-names";
import type { ShownSpan } from "./timeline-block";

/** A role's typical day, drawn beside one's own. */
export interface RoleStrip {
  slug: string;
  title: string;
  stretches: { kind: DayKind; title: string; startMinute: number; minutes: number }[];
}

/** My day and the role's, one under the other on the same clock. */
export function PlanStrips({
  spans,
  roles,
  clock,
}: {
  spans: readonly ShownSpan[];
  roles: readonly RoleStrip[];
  clock: DayClock;
}) {
  if (spans.length === 0) return null;
  const all = [
    ...spans.map(({ from, block }) => [from, from + block.minutes] as const),
    ...roles.flatMap(({ stretches }) =>
      stretches.map((s) => [s.startMinute, s.startMinute + s.minutes] as const),
    ),
  ];
  const range = {
    from: Math.max(0, Math.floor(Math.min(...all.map(([from]) => from)) / 60) * 60),
    to: Math.min(clock.length, Math.ceil(Math.max(...all.map(([, to]) => to)) / 60) * 60),
  };
  return (
    <div className="mb-8 grid grid-cols-1 items-center gap-x-6 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <p className="font-semibold">Your day</p>
      <MyStrip spans={spans} range={range} clock={clock} />
      {roles.map(({ slug, title, stretches }) => (
        <div key={slug} className="contents">
          <p className="text-quiet max-sm:mt-2">
            <a href={`/roles/${slug}#day`} className="text-quiet">
              {title}
            </a>
          </p>
          <DayStrip
            stretches={stretches}
            {...range}
            size="line"
            label={`The typical day of a ${title.toLowerCase()}`}
          />
        </div>
      ))}
      <div className="sm:col-start-2">
        <DayHours range={range} />
      </div>
    </div>
  );
}

export function MyStrip({
  spans,
  range,
  clock,
  label = "Your day",
}: {
  spans: readonly ShownSpan[];
  range: { from: number; to: number };
  clock: DayClock;
  label?: string;
}) {
  const ends = spans.map(({ from, block }) => from + block.minutes);
  const words = spans.map(({ block, from }) => `${clockIn(clock, from)} ${block.title}`);
  return (
    <svg
      role="img"
      aria-label={`${label}: ${words.join("; ") || "nothing planned"}`}
      width="100%"
      height="16"
      className="block overflow-hidden"
    >
      {spans[0] ? (
        <line
          x1={dayPlace(spans[0].from, range)}
          x2={dayPlace(Math.max(...ends), range)}
          y1="8"
          y2="8"
          className="stroke-line"
        />
      ) : null}
      {spans
        .filter(({ block }) => block.kind !== "break")
        .map(({ block, from }) => (
          <rect
            key={shownKey(block)}
            x={dayPlace(from, range)}
            width={dayPlace(range.from + block.minutes, range)}
            y="0.5"
            height="15"
            {...paintOf(block.kind)}
          >
            <title>{`${clockIn(clock, from)} ${block.title}`}</title>
          </rect>
        ))}
    </svg>
  );
}

/** The eight kinds have their patterns; what is none of them is an empty frame. */
export function paintOf(kind: ShownSpan["block"]["kind"]) {
  return isDayKind(kind) ? dayPaint(kind) : { fill: "var(--color-surface)", className: "stroke-line" };
}
