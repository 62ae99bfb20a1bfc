import { Button } from "@/components/button";
import { clockIn, type DayView } from "../day-view";
import { zoneWords } from "../own-time";
import type { ShownSpan } from "./timeline-block";

/** Of a block kept in another zone: when it is here, and one press that keeps it so. */
export function OwnTime({
  span,
  view,
  isOne,
  onKeep,
}: {
  span: ShownSpan;
  view: DayView;
  /** Whether one occurrence of a routine is meant, which cannot leave the zone of the others. */
  isOne: boolean;
  onKeep: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-48 text-quiet">
        {clockIn(view.clock, span.from)} where you are ({zoneWords(view.timeZone)}).
        {isOne ? " A routine has one zone, so choose more than “This one” below." : ""}
      </p>
      <Button disabled={isOne} onClick={onKeep}>
        Keep it at my time
      </Button>
    </div>
  );
}
