import { dayKindNames, dayPaint } from "@/components/day-kind";
import { DayLabels } from "@/components/day-labels";
import {
  clockTime,
  type DayRange,
  dayPlace,
  dayRange,
  fullHours,
  type Stretch,
} from "@/components/day-range";

const heights = { glyph: 10, line: 18, full: 40 };

/**
 * A day drawn to scale: its activities in order and proportion, breaks as the bare line.
 * `glyph` stands beside a name, `line` in a row (give rows the same `from` and `to` to align them by the clock),
 * `full` has hours and, from 40rem, names. It fills the width of its frame. Needs `DayPatterns` once on the page.
 */
export function DayStrip({
  stretches,
  from,
  to,
  size,
  label = "A typical day",
}: {
  stretches: readonly Stretch[];
  /** Minutes after midnight; the first start and the last end of the day when absent. */
  from?: number;
  to?: number;
  size: "glyph" | "line" | "full";
  /** What the picture is of, for those who hear it; its stretches follow. */
  label?: string;
}) {
  const whole = dayRange(stretches, size === "full" ? 60 : 1);
  if (!whole) return null;
  const range = { from: from ?? whole.from, to: to ?? whole.to };
  const strip = <Strip stretches={stretches} range={range} size={size} label={label} />;
  if (size !== "full") return strip;
  return (
    <div className="day-full">
      <DayLabels stretches={stretches} range={range} tier="wide" />
      <DayLabels stretches={stretches} range={range} tier="middle" />
      {strip}
      <DayHours range={range} />
    </div>
  );
}

function Strip({
  stretches,
  range,
  size,
  label,
}: {
  stretches: readonly Stretch[];
  range: DayRange;
  size: keyof typeof heights;
  label: string;
}) {
  const height = heights[size];
  const day = dayRange(stretches, 1) ?? range;
  return (
    <svg
      role="img"
      aria-label={`${label}: ${stretches.map(inWords).join("; ")}`}
      width="100%"
      height={height}
      className="block"
    >
      <line
        x1={dayPlace(day.from, range)}
        x2={dayPlace(day.to, range)}
        y1={height / 2}
        y2={height / 2}
        className="stroke-line"
      />
      {stretches.map((stretch) => (
        <rect
          key={`${stretch.startMinute} ${stretch.title}`}
          x={dayPlace(stretch.startMinute, range)}
          width={dayPlace(range.from + stretch.minutes, range)}
          y="0.5"
          height={height - 1}
          {...dayPaint(stretch.kind)}
        >
          {size === "glyph" ? null : <title>{inWords(stretch)}</title>}
        </rect>
      ))}
    </svg>
  );
}

function inWords({ title, kind, startMinute, minutes }: Stretch): string {
  const times = `${clockTime(startMinute)}–${clockTime(startMinute + minutes)}`;
  return `${times} ${title} (${dayKindNames[kind].toLowerCase()}, ${minutes} min)`;
}

/** The hours under a strip, or over a list of strips that share a range. */
export function DayHours({ range }: { range: DayRange }) {
  return (
    <svg width="100%" height="20" aria-hidden="true" className="num block overflow-visible text-xs">
      {fullHours(range).map((minute) => (
        <g key={minute}>
          <line x1={dayPlace(minute, range)} x2={dayPlace(minute, range)} y2="20" className="stroke-line" />
          <text
            x={dayPlace(minute, range)}
            dx={minute < range.to ? 4 : -4}
            y="15"
            textAnchor={minute < range.to ? "start" : "end"}
            className={minute < range.to ? "fill-quiet" : "fill-quiet max-sm:hidden"}
          >
            {clockTime(minute).slice(0, 2)}
          </text>
        </g>
      ))}
    </svg>
  );
}
