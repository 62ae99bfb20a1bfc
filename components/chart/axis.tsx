import { scaleLinear } from "d3-scale";
import { formatAxisAmount } from "@/lib/money";

/** A scale from nothing to the largest value: places are shares of the drawing's width, so that text never scales. */
export interface Axis {
  /** `37.5%` */
  place: (value: number) => string;
  /** The width of a stretch of the axis. */
  width: (from: number, to: number) => string;
  ticks: number[];
  /** The same place as a share from 0 to 1. */
  share: (value: number) => number;
}

/** An axis that begins at zero, as bars and ranges must, and ends at a round number above `highest`. */
export function axisUpTo(highest: number): Axis {
  const scale = scaleLinear([0, Math.max(highest, 1)], [0, 100]).nice(5);
  const percent = (value: number) => `${Math.round(value * 100) / 100}%`;
  return {
    place: (value) => percent(scale(value)),
    width: (from, to) => percent(scale(to) - scale(from)),
    ticks: scale.ticks(5),
    share: (value) => scale(value) / 100,
  };
}

/** The amounts over a chart; on narrow screens every other one, always at even steps. */
export function AxisLabels({ axis }: { axis: Axis }) {
  return (
    <svg width="100%" height="20" aria-hidden="true" className="num block overflow-visible text-xs">
      {axis.ticks.map((tick, i) => (
        <text
          key={tick}
          x={axis.place(tick)}
          y="14"
          textAnchor={i === 0 ? "start" : i === axis.ticks.length - 1 ? "end" : "middle"}
          className={i % 2 === 1 ? "fill-quiet max-sm:hidden" : "fill-quiet"}
        >
          {formatAxisAmount(tick)}
        </text>
      ))}
    </svg>
  );
}

/** The hairlines of an axis through one row; rows without a gap make them whole. */
export function AxisLines({ axis }: { axis: Axis }) {
  return axis.ticks.map((tick) => (
    <line
      key={tick}
      x1={axis.place(tick)}
      x2={axis.place(tick)}
      y2="100%"
      className={tick === 0 ? "stroke-line" : "stroke-rule"}
    />
  ));
}
