import { formatAxisAmount } from "@/lib/money";
import { type Axis, axisUpTo } from "./axis";
import { EarlyEnd, LineEnds } from "./line-ends";
import { PointShape, pointDash } from "./point-shape";
import { YearAxis } from "./year-axis";
import { type YearScale, yearScale } from "./year-scale";

export interface YearPoint {
  year: number;
  value: number;
  /** What else is known of the spread in that year; drawn as bands behind the line. */
  band?: { p10?: number | null; p25?: number | null; p75?: number | null; p90?: number | null };
  /** The source states only that p90 is this or more: its end is drawn open. */
  isOpen?: boolean;
}

/** Values that were measured alike. Whatever changes measure or population begins a series of its own. */
export interface YearSeries {
  key: string;
  /** A few words at the end of the line; two lines of about 20 letters at most. */
  name: string;
  /** The last value as it is written. */
  value: string;
  points: readonly YearPoint[];
}

const height = 256;
const top = 16;
const whole = height + top + 8;

/**
 * Values over years: every value is a point, and a line joins only neighbouring years of one series. Each series has
 * its own shape and dash and is named at its end. The picture is of figures that stand in a table beside it; its
 * axis begins at zero.
 */
export function LineChart({
  title,
  label,
  series,
}: {
  /** Says what the axis measures: "Median, USD a year". */
  title: string;
  /** The picture in a sentence. */
  label: string;
  series: readonly YearSeries[];
}) {
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) return null;
  const axis = axisUpTo(Math.max(...points.map(({ value, band }) => Math.max(value, band?.p90 ?? 0))));
  const years = yearScale(points.map(({ year }) => year));
  const y = (value: number) => top + height * (1 - axis.share(value));
  const isLast = ({ points: own }: YearSeries) => own.some(({ year }) => year === years.years.at(-1));
  return (
    <div role="img" aria-label={label} className="break-inside-avoid">
      <p className="pb-2 text-xs text-quiet" aria-hidden="true">
        {title}
      </p>
      <div className="grid grid-cols-[2.5rem_minmax(0,1fr)_6.5rem] text-xs sm:grid-cols-[2.5rem_minmax(0,1fr)_11rem]">
        <Amounts axis={axis} y={y} />
        <div>
          <svg width="100%" height={whole} aria-hidden="true" className="block overflow-visible">
            {axis.ticks.map((tick) => (
              <line
                key={tick}
                x2="100%"
                y1={y(tick)}
                y2={y(tick)}
                className={tick === 0 ? "stroke-ink" : "stroke-rule"}
              />
            ))}
            {series.map((one, i) => (
              <Series key={one.key} series={one} rank={i} years={years} y={y} />
            ))}
            {series.map((one) =>
              isLast(one) ? null : <EarlyEnd key={one.key} series={one} all={points} years={years} y={y} />,
            )}
          </svg>
          <YearAxis years={years} />
        </div>
        <LineEnds series={series.filter(isLast)} y={y} height={whole} />
      </div>
    </div>
  );
}

function Amounts({ axis, y }: { axis: Axis; y: (value: number) => number }) {
  return (
    <svg width="100%" height={whole} aria-hidden="true" className="num block overflow-visible">
      {axis.ticks.map((tick) => (
        <text key={tick} x="0" y={y(tick) + 4} className="fill-quiet">
          {formatAxisAmount(tick)}
        </text>
      ))}
    </svg>
  );
}

interface Drawn {
  series: YearSeries;
  rank: number;
  years: YearScale;
  y: (value: number) => number;
}

function Series({ series: { points }, rank, years, y }: Drawn) {
  const runs = splitAtGaps(points.toSorted((a, b) => a.year - b.year));
  const sorted = runs.flat();
  return (
    <>
      {runs.map((run) => (
        <Run key={run[0]?.year} run={run} rank={rank} years={years} y={y} />
      ))}
      {runs.map((run) =>
        run.map((point) => (
          <Spread
            key={point.year}
            point={point}
            x={years.place(point.year)}
            y={y}
            isAlone={run.length === 1}
          />
        )),
      )}
      {sorted.map(({ year, value }) => (
        <PointShape key={year} rank={rank} x={years.place(year)} y={y(value)} />
      ))}
    </>
  );
}

/** What is in the order of its years, apart wherever one is missing. */
function splitAtGaps<Dated extends { year: number }>(sorted: readonly Dated[]): Dated[][] {
  const runs: Dated[][] = [];
  for (const point of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1)?.year === point.year - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

const bands = [
  { low: "p10", high: "p90", className: "fill-surface stroke-line" },
  { low: "p25", high: "p75", className: "fill-rule stroke-line" },
] as const;

/** The line through years that follow on each other, before the middle half and the middle eight tenths. */
function Run({ run, rank, years, y }: { run: readonly YearPoint[] } & Omit<Drawn, "series">) {
  const [first] = run;
  if (!first || run.length === 1) return null;
  const steps = run.length - 1;
  // It is drawn one unit wide a year and pulled to its width; heights and strokes stay as they are.
  return (
    <svg
      x={years.place(first.year)}
      width={years.width(steps)}
      height={height + top}
      viewBox={`0 0 ${steps} ${height + top}`}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
    >
      {bands.map(({ low, high, className }) => {
        const area = areaOf(run, low, high, y);
        return area ? (
          <path key={low} d={area} vectorEffect="non-scaling-stroke" className={className} />
        ) : null;
      })}
      <polyline
        points={run.map(({ value }, i) => `${i},${y(value)}`).join(" ")}
        fill="none"
        strokeWidth="2"
        strokeDasharray={pointDash(rank)}
        vectorEffect="non-scaling-stroke"
        className="stroke-ink"
      />
    </svg>
  );
}

/** What lies between two statistics, over each stretch of years that state both. */
function areaOf(
  run: readonly YearPoint[],
  low: keyof NonNullable<YearPoint["band"]>,
  high: keyof NonNullable<YearPoint["band"]>,
  y: Drawn["y"],
): string {
  const known = run.flatMap(({ year, band }, i) => {
    const [from, to] = [band?.[low], band?.[high]];
    return from == null || to == null ? [] : [{ year, i, from: y(from), to: y(to) }];
  });
  return splitAtGaps(known)
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => {
      const up = stretch.map(({ i, to }) => `${i} ${to}`);
      const back = stretch.toReversed().map(({ i, from }) => `${i} ${from}`);
      return `M${[...up, ...back].join("L")}Z`;
    })
    .join("");
}

/** The spread of a year without neighbours, as a range stood on end; an arrow where the source says only "or more". */
function Spread({
  point: { band, isOpen },
  x,
  y,
  isAlone,
}: {
  point: YearPoint;
  x: string;
  y: Drawn["y"];
  isAlone: boolean;
}) {
  const { p10, p25, p75, p90 } = band ?? {};
  const line = (from: number, to: number, width: number) => (
    <line x1={x} x2={x} y1={y(from)} y2={y(to)} strokeWidth={width} className="stroke-line" />
  );
  return (
    <>
      {isAlone && p10 != null && p90 != null ? line(p10, p90, 1) : null}
      {isAlone && p25 != null && p75 != null ? line(p25, p75, 6) : null}
      {isOpen && p90 != null ? (
        <svg x={x} y={y(p90)} overflow="visible" aria-hidden="true">
          <path d="M-5 -4 0 -10 5 -4M0 -10V0" fill="none" strokeWidth="1.5" className="stroke-ink" />
        </svg>
      ) : null}
    </>
  );
}
