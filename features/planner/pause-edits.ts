import { dayAfter } from "@/lib/days";
import { datesOf } from "@/lib/recurrence";
import { parseRule } from "@/lib/repeat-rule";
import type { Block, Edit } from "./edits";

/**
 * What a pause of a routine comes to, so that days before today which an earlier pause had put away stay away: that
 * one is made longer where the new one goes on from it, or else its days are skipped. One that begins no later than
 * the earlier and reaches it puts it right.
 * @param today in the routine's own zone.
 */
export function onPause(block: Block, edit: Edit & { type: "pause" }, today: string): Edit[] {
  const { id, date, recurrence, exceptions, pause: was } = block;
  const yesterday = dayAfter(today, -1);
  if (!was || was.from > yesterday || recurrence === null) return [edit];
  const until = was.until === null || was.until > yesterday ? yesterday : was.until;
  const { pause } = edit;
  if (pause === null) return [{ ...edit, pause: { from: was.from, until } }];
  const isApart = pause.until !== null && dayAfter(pause.until, 1) < was.from;
  if (pause.from <= was.from && !isApart) return [edit];
  if (!isApart && pause.from <= dayAfter(until, 1)) return [{ ...edit, pause: { ...pause, from: was.from } }];
  const skipped = datesOf(parseRule(recurrence), date, was.from, until).filter((day) => !exceptions[day]);
  return [
    edit,
    ...skipped.map((occurrence): Edit => ({ type: "except", id, occurrence, exception: { skipped: true } })),
  ];
}
