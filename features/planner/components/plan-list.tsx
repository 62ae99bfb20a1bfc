import { formatMinutes } from "@/lib/clock";
import type { DayClock } from "../day-clock";
import { clockIn } from "../day-view";
import { shownKey } from "../shown-edits";
import type { ShownSpan } from "./timeline-block";

/** The day as a plain list: what a printer puts on paper. */
export function PlanList({
  spans,
  clock,
  caption,
}: {
  spans: readonly ShownSpan[];
  clock: DayClock;
  caption?: string | undefined;
}) {
  return (
    <table className="hidden print:table">
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">What</th>
          <th scope="col" className="num">
            Length
          </th>
        </tr>
      </thead>
      <tbody>
        {spans.map(({ block, from }) => (
          <tr key={shownKey(block)}>
            <td className="whitespace-nowrap">
              {clockIn(clock, from)}–{clockIn(clock, from + block.minutes)}
            </td>
            <td>
              {block.title}
              {block.task ? <span className="text-quiet"> ({block.task.title})</span> : null}
            </td>
            <td className="num">{formatMinutes(block.minutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
