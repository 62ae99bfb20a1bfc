import { type Axis, AxisLabels, AxisLines, axisUpTo } from "@/components/chart/axis";
import { RangeBar } from "@/components/chart/range-chart";
import type { Figure } from "../../figure";
import { markOn, type Point } from "../place";
import { partlyKnown } from "../points";

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
          <RangeBar axis={axis} {...partlyKnown(points)} />
        </svg>
        <svg
          x={x}
          textAnchor={anchor}
          overflow="visible"
          aria-hidden="true"
          data-mark=""
          visibility={pay === null ? "hidden" : undefined}
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
