import type { ReactNode } from "react";
import { type Axis, AxisLabels, AxisLines } from "./axis";

const narrow = "grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4";
/** How much of a wide screen the names take. */
const columns = {
  short: `${narrow} sm:grid-cols-[minmax(0,11rem)_minmax(0,1fr)_minmax(0,8.5rem)]`,
  long: `${narrow} sm:grid-cols-[minmax(0,11rem)_minmax(0,1fr)_minmax(0,8.5rem)] lg:grid-cols-[minmax(0,19rem)_minmax(0,1fr)_minmax(0,8.5rem)]`,
};
export type Names = keyof typeof columns;

/** The axis over the rows, its title in words. */
export function ChartHead({ axis, title, names = "short" }: { axis: Axis; title: ReactNode; names?: Names }) {
  return (
    <div className={columns[names]}>
      <p className="text-xs text-quiet max-sm:col-span-2 sm:col-span-3">{title}</p>
      <div className="border-b border-ink max-sm:col-span-2 sm:col-start-2">
        <AxisLabels axis={axis} />
      </div>
    </div>
  );
}

/** Name | drawing on the common axis | value. On narrow screens the drawing runs under both. */
export function ChartRow({
  axis,
  name,
  value,
  isChosen = false,
  names = "short",
  children,
}: {
  axis: Axis;
  name: ReactNode;
  value: ReactNode;
  isChosen?: boolean;
  names?: Names;
  children: ReactNode;
}) {
  return (
    <li className={`${columns[names]} max-sm:pt-2 ${isChosen ? "font-semibold" : ""}`}>
      <div className="min-w-0">{name}</div>
      <svg
        width="100%"
        height="32"
        aria-hidden="true"
        className="block overflow-visible max-sm:order-last max-sm:col-span-2 sm:h-full sm:min-h-8"
      >
        <AxisLines axis={axis} />
        {/* The row may be taller than the drawing: it stays in the middle. */}
        <svg y="50%" overflow="visible" aria-hidden="true">
          {children}
        </svg>
      </svg>
      <div className="num text-end">{value}</div>
    </li>
  );
}
