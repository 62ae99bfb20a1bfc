import type { DayView } from "../../../day-view";
import { timeWords } from "../outside-words";
import { overlapWords, type ShownEvent } from "../overlaps";

/** An event of another calendar among the blocks of an agenda: told, and nothing to press. */
export function OutsideRow({ event, day }: { event: ShownEvent; day: DayView }) {
  const words = overlapWords(event);
  return (
    <li className="flex min-h-11 items-baseline gap-3 border-b border-rule py-2 text-quiet last:border-b-0">
      <span className="num w-24 shrink-0 first-letter:uppercase">{timeWords(event, day)}</span>
      <svg width="8" height="12" aria-hidden="true" className="shrink-0 self-center">
        <rect
          x="0.5"
          y="0.5"
          width="7"
          height="11"
          fill="none"
          strokeDasharray="2 2"
          className="stroke-line"
        />
      </svg>
      <span className="min-w-0 flex-1">
        <span className="break-words">{event.title}</span>
        <span className="block text-xs">
          {event.isBusy ? "Busy" : "Free"}, in {event.calendar}
          {words ? <strong className="text-warn">, {words}</strong> : null}
        </span>
      </span>
    </li>
  );
}
