import { Button } from "@/components/button";
import { clockIn, type DayView } from "../day-view";
import { zoneWords } from "../own-time";
import type { Scope } from "../scopes";
import type { Doings, ShownSpan } from "./timeline-block";

/** What a drag does, at once and with one press each. */
export function OnePress({
  span,
  view,
  snap,
  scope,
  doings,
}: {
  span: ShownSpan;
  view: DayView;
  snap: number;
  scope: Scope;
  doings: Doings;
}) {
  const { minutes, start, timeZone } = span.block;
  const move = (by: number) => doings.move(span, { minutes: by, days: 0 }, scope);
  const resize = (by: number) => doings.resize(span, minutes + by, scope);
  return (
    <fieldset aria-label="In one press" className="grid grid-cols-2 gap-2 border-t border-rule pt-4">
      <Button onClick={() => move(-snap)}>{snap} min earlier</Button>
      <Button onClick={() => move(snap)}>{snap} min later</Button>
      <Button onClick={() => resize(-snap)} disabled={minutes <= 5}>
        {snap} min shorter
      </Button>
      <Button onClick={() => resize(snap)}>{snap} min longer</Button>
      <p role="status" className="num col-span-2 text-xs text-quiet">
        {clockIn(view.clock, span.from)}–{clockIn(view.clock, span.from + minutes)}
        {timeZone === view.timeZone ? "" : ` (kept at ${start} in ${zoneWords(timeZone)})`}
      </p>
    </fieldset>
  );
}
