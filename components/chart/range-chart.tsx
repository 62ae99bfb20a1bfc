import type { ReactNode } from "react";
import { type Axis, axisUpTo } from "./axis";
import { ChartHead, ChartRow, type Names } from "./chart-row";

export interface Range {
  p10: number;
  p25: number;
  median: number;
  p75: number;
  p90: number;
}

/** Amounts of which no more is known than that an end of the range lies beyond them. */
export interface Bounds {
  below?: number | undefined;
  above?: number | undefined;
}

export interface RangeRow {
  key: string;
  name: ReactNode;
  /** Null where there is nothing to draw; `value` then says why. */
  range: Range | null;
  value: ReactNode;
  isChosen?: boolean;
}

/**
 * Ranges on one axis: a line from the 10th to the 90th percentile, a box around the middle half, a tick at the
 * median. It is a picture of figures that stand in a table beside it.
 */
export function RangeChart({
  title,
  label,
  rows,
  names,
}: {
  /** Says what the axis measures: "USD a year". */
  title: ReactNode;
  /** The name of the list of rows. */
  label: string;
  rows: readonly RangeRow[];
  names?: Names;
}) {
  const axis = axisUpTo(Math.max(0, ...rows.map(({ range }) => range?.p90 ?? 0)));
  return (
    <div>
      <ChartHead axis={axis} title={title} names={names} />
      <ul aria-label={label}>
        {rows.map(({ key, name, range, value, isChosen }) => (
          <ChartRow key={key} axis={axis} name={name} value={value} isChosen={isChosen} names={names}>
            {range ? <RangeBar axis={axis} range={range} isChosen={isChosen} /> : null}
          </ChartRow>
        ))}
      </ul>
    </div>
  );
}

/**
 * One range, as far as it is known: what is missing is not drawn, and where an end is but a bound an arrow leads on.
 * `isOpen` sets the box of the second of two roles apart without colour.
 */
export function RangeBar({
  axis,
  range: { p10, p25, median, p75, p90 },
  bounds = {},
  isChosen,
  isOpen,
}: {
  axis: Axis;
  range: Partial<Range>;
  bounds?: Bounds;
  isChosen?: boolean;
  isOpen?: boolean;
}) {
  const known = [p10, p25, median, p75, p90, bounds.above, bounds.below].filter((end) => end !== undefined);
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  return (
    <>
      {lowest < highest ? (
        <line x1={axis.place(lowest)} x2={axis.place(highest)} className="stroke-ink" />
      ) : null}
      {[p10, p90].map((end) =>
        end === undefined ? null : <Tick key={end} place={axis.place(end)} from={-3} to={4} />,
      )}
      <BoundArrow axis={axis} end={bounds.below} path="M0 -5l-9 5l9 5z" />
      <BoundArrow axis={axis} end={bounds.above} path="M0 -5l9 5l-9 5z" />
      {p25 !== undefined && p75 !== undefined ? (
        <rect
          x={axis.place(p25)}
          width={axis.width(p25, p75)}
          y="-6"
          height="12"
          className={isOpen ? "fill-paper stroke-ink" : isChosen ? "fill-ink" : "fill-line"}
        />
      ) : null}
      {median !== undefined ? (
        <>
          <Tick place={axis.place(median)} from={-10} to={10} width={6} className="stroke-paper" />
          <Tick place={axis.place(median)} from={-10} to={10} width={2} />
        </>
      ) : null}
    </>
  );
}

function Tick({
  place,
  from,
  to,
  width,
  className = "stroke-ink",
}: {
  place: string;
  from: number;
  to: number;
  width?: number;
  className?: string;
}) {
  return <line x1={place} x2={place} y1={from} y2={to} strokeWidth={width} className={className} />;
}

function BoundArrow({ axis, end, path }: { axis: Axis; end: number | undefined; path: string }) {
  if (end === undefined) return null;
  return (
    <svg x={axis.place(end)} overflow="visible" aria-hidden="true">
      <path d={path} className="fill-ink" />
    </svg>
  );
}

/** How to read a range: the words stand at the parts that they name. */
export function RangeKey({ names = "short" }: { names?: Names | "none" }) {
  const axis = axisUpTo(100);
  return (
    <svg
      width="100%"
      height="84"
      role="img"
      aria-label="How to read a range: one in ten earns less than the left end, one in ten more than the right end, the box holds the middle half, and half earn more than the tick."
      className={`block max-w-96 overflow-visible text-xs ${names === "none" ? "" : "sm:ms-48"} ${names === "long" ? "lg:ms-80" : ""}`}
    >
      <text x="0" y="14" textAnchor="start" className="fill-quiet">
        one in ten earns less
      </text>
      <text x="100%" y="14" textAnchor="end" className="fill-quiet">
        one in ten more
      </text>
      <svg y="36" overflow="visible" aria-hidden="true">
        <RangeBar axis={axis} range={{ p10: 0, p25: 25, median: 48, p75: 70, p90: 100 }} />
      </svg>
      <text x="48%" y="64" textAnchor="middle" className="fill-ink font-semibold">
        half earn more than this
      </text>
      <text x="48%" y="80" textAnchor="middle" className="fill-quiet">
        the box holds the middle half
      </text>
    </svg>
  );
}
