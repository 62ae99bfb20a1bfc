import { labelLines } from "./label-lines";
import type { YearPoint, YearSeries } from "./line-chart";
import { spreadLabels } from "./spread-labels";
import type { YearScale } from "./year-scale";

const lineHeight = 16;
/** Words stay legible over the lines of the axis. */
const halo = "stroke-paper [paint-order:stroke]";

interface Label {
  key: string;
  at: number;
  lines: { text: string; isStrong: boolean }[];
}

/** The names of the lines that reach the last year, beside their ends; with one series, of its bands, too. */
export function LineEnds({
  series,
  y,
  height,
}: {
  series: readonly YearSeries[];
  y: (value: number) => number;
  height: number;
}) {
  const [only] = series.length === 1 ? series : [];
  const labels = [...series.flatMap((one) => endOf(one, y)), ...(only ? bandEnds(only, y) : [])];
  const tallest = Math.max(1, ...labels.map(({ lines }) => lines.length));
  const places = spreadLabels(
    labels.map(({ at }) => at),
    { gap: tallest * lineHeight + 2, from: lineHeight, to: height - lineHeight },
  );
  return (
    <svg width="100%" height={height} aria-hidden="true" className="block overflow-visible">
      {labels.map(({ key, at, lines }, i) => {
        const place = places[i] ?? at;
        return (
          <g key={key}>
            <line x1="0" y1={at} x2="10" y2={place} className="stroke-line" />
            {lines.map(({ text, isStrong }, row) => (
              <text
                key={text}
                x="16"
                y={place + 4 + (row - (lines.length - 1) / 2) * lineHeight}
                className={isStrong ? "num fill-ink font-semibold" : "fill-quiet"}
              >
                {text}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function endOf({ key, name, value, points }: YearSeries, y: (value: number) => number): Label[] {
  const last = lastOf(points);
  if (!last) return [];
  return [
    {
      key,
      at: y(last.value),
      lines: [
        { text: value, isStrong: true },
        ...labelLines(name).map((text) => ({ text, isStrong: false })),
      ],
    },
  ];
}

const bandWords = {
  p90: "1 in 10 more",
  p75: "a quarter more",
  p25: "a quarter less",
  p10: "1 in 10 less",
} as const;

function bandEnds({ points }: YearSeries, y: (value: number) => number): Label[] {
  const { band, isOpen } = lastOf(points) ?? {};
  return (["p90", "p75", "p25", "p10"] as const).flatMap((key) => {
    const value = band?.[key];
    if (value == null) return [];
    const text = key === "p90" && isOpen ? `${bandWords.p90}, open` : bandWords[key];
    return [{ key, at: y(value), lines: [{ text, isStrong: false }] }];
  });
}

/** The name of a line that ends before the last year, in the drawing itself, where no other point of those years is. */
export function EarlyEnd({
  series: { points, name, value },
  all,
  years,
  y,
}: {
  series: YearSeries;
  all: readonly YearPoint[];
  years: YearScale;
  y: (value: number) => number;
}) {
  const last = lastOf(points);
  const first = points.toSorted((a, b) => a.year - b.year)[0];
  if (!last || !first) return null;
  // On a narrow screen the words reach over the next years, too.
  const near = all.filter(({ year }) => year >= first.year && year <= last.year + 2);
  const above = Math.min(...near.map((point) => y(Math.max(point.value, point.band?.p90 ?? 0)))) - 12;
  const below =
    Math.max(...near.map((point) => y(Math.min(point.value, point.band?.p10 ?? point.value)))) + 24;
  const isHighest = all.every((other) => other.year !== last.year || other.value <= last.value);
  const names = labelLines(name);
  const isTop = isHighest && above >= (1 + names.length) * lineHeight;
  const edge = isTop ? above : below;
  const rank = years.years.indexOf(last.year);
  // At the last point, whose value it tells; only the words turn to where there is room.
  const textAnchor = rank === 0 ? "start" : rank < years.years.length / 2 ? "middle" : "end";
  const place = { x: years.place(last.year), textAnchor } as const;
  return (
    <>
      <text
        {...place}
        y={isTop ? edge - names.length * lineHeight : edge}
        strokeWidth="4"
        className={`${halo} num fill-ink font-semibold`}
      >
        {value}
      </text>
      {names.map((text, i) => (
        <text
          key={text}
          {...place}
          y={isTop ? edge - (names.length - 1 - i) * lineHeight : edge + (i + 1) * lineHeight}
          strokeWidth="4"
          className={`${halo} fill-quiet`}
        >
          {text}
        </text>
      ))}
    </>
  );
}

function lastOf(points: readonly YearPoint[]): YearPoint | undefined {
  return points.toSorted((a, b) => a.year - b.year).at(-1);
}
