import { type Axis, AxisLabels, AxisLines, axisUpTo } from "@/components/chart/axis";
import { RangeBar } from "@/components/chart/range-chart";
import { rangeOf } from "../../components/figure-chart";
import type { Figure } from "../../figure";
import { markOn, type Point } from "../place";

/** With room beyond the highest, so that a pay above it has a place to be marked. */
function axisOf(points: readonly Point[]): Axis {
  return axisUpTo(Math.max(0, ...points.map(([, amount]) => amount)) * 1.2);
}

/** The amount at the right end of the chart. */
export function chartEnd(points: readonly Point[]): number {
  return axisOf(points).ticks.at(-1) ?? 0;
}

/** How pay is spread in one figure, and where own pay lies: a picture of the table beside it. */
export function PlaceChart({
  figure,
  points,
  pay,
}: {
  figure: Figure;
  points: readonly Point[];
  pay: number | null;
}) {
  const axis = axisOf(points);
  const range = Object.keys(figure.limits).length === 0 ? rangeOf(figure) : null;
  const { x, label, "text-anchor": anchor } = markOn(chartEnd(points), pay ?? 0);
  return (
    <div>
      <p className="text-xs text-quiet">
        {figure.currency} a {figure.period}
      </p>
      <svg width="100%" height="88" aria-hidden="true" className="block overflow-visible text-xs">
        <svg y="32" height="56" overflow="visible" aria-hidden="true">
          <AxisLines axis={axis} />
        </svg>
        <svg y="60" overflow="visible" aria-hidden="true">
          {range ? <RangeBar axis={axis} range={range} /> : <PartBar axis={axis} points={points} />}
        </svg>
        <svg
          x={x}
          textAnchor={anchor}
          overflow="visible"
          aria-hidden="true"
          data-mark=""
          display={pay === null ? "none" : undefined}
        >
          <text y="13" className="fill-ink font-semibold">
            {label}
          </text>
          <line y1="26" y2="88" strokeWidth="6" className="stroke-paper" />
          <line y1="26" y2="88" strokeWidth="2" strokeDasharray="4 3" className="stroke-ink" />
          <path d="M-7 18h14l-7 11z" className="fill-ink" />
        </svg>
      </svg>
      <div className="border-t border-ink">
        <AxisLabels axis={axis} />
      </div>
    </div>
  );
}

/** A bar of which only parts are known: a bound is an arrow that leads on, and what is missing is not drawn. */
function PartBar({ axis, points }: { axis: Axis; points: readonly Point[] }) {
  const [lowest, highest] = [points[0], points.at(-1)];
  const exact = new Map(points.flatMap(([share, amount, limit]) => (limit ? [] : [[share, amount]])));
  const [quarter, half, threeQuarters] = [exact.get(25), exact.get(50), exact.get(75)];
  return (
    <>
      {lowest && highest && lowest !== highest ? (
        <line x1={axis.place(lowest[1])} x2={axis.place(highest[1])} className="stroke-ink" />
      ) : null}
      {[10, 90].map((share) => {
        const end = exact.get(share);
        if (end === undefined) return null;
        return (
          <line key={share} x1={axis.place(end)} x2={axis.place(end)} y1="-3" y2="4" className="stroke-ink" />
        );
      })}
      {highest?.[2] === "above" ? (
        <svg x={axis.place(highest[1])} overflow="visible" aria-hidden="true">
          <path d="M0 -5l9 5l-9 5z" className="fill-ink" />
        </svg>
      ) : null}
      {quarter !== undefined && threeQuarters !== undefined ? (
        <rect
          x={axis.place(quarter)}
          width={axis.width(quarter, threeQuarters)}
          y="-6"
          height="12"
          className="fill-line"
        />
      ) : null}
      {half !== undefined ? (
        <>
          <line
            x1={axis.place(half)}
            x2={axis.place(half)}
            y1="-10"
            y2="10"
            strokeWidth="6"
            className="stroke-paper"
          />
          <line
            x1={axis.place(half)}
            x2={axis.place(half)}
            y1="-10"
            y2="10"
            strokeWidth="2"
            className="stroke-ink"
          />
        </>
      ) : null}
    </>
  );
}
