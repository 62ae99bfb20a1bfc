import { expect, it } from "vitest";
import { happeningsOf } from "@/lib/recurrence";
import { applyEdits, type Block, inverseOf, type Pause } from "./edits";
import { onPause } from "./pause-edits";

const today = "2026-06-20";

/** Every day from 1 June. */
function routine(pause: Pause | null): Block {
  return {
    ...{ id: "r", title: "Read logs", kind: "watch", date: "2026-06-01", start: "09:00", minutes: 30 },
    ...{ timeZone: "Europe/Berlin", entryId: null, roleId: null, recurrence: "FREQ=DAILY" },
    ...{ exceptions: { "2026-06-04": { start: "10:00" } }, pause, version: 1, isDeleted: false },
  };
}

function after(was: Pause | null, pause: Pause | null) {
  const before = [routine(was)];
  const edits = onPause(routine(was), { type: "pause", id: "r", pause }, today);
  const [block] = applyEdits(before, edits);
  if (!block) throw new Error("The routine is gone.");
  expect(applyEdits([block], inverseOf(before, edits))).toEqual(before);
  return happeningsOf(block, "2026-06-01", "2026-06-30")
    .map(({ date }) => Number(date.slice(8)))
    .sort((a, b) => a - b);
}

const days = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const pause = (from: number, until: number | null): Pause => ({
  from: `2026-06-${String(from).padStart(2, "0")}`,
  until: until === null ? null : `2026-06-${String(until).padStart(2, "0")}`,
});

it("a new pause leaves away what an earlier one put away, but for what was touched by hand", () => {
  expect(after(pause(3, 5), pause(21, null))).toEqual([1, 2, 4, ...days(6, 20)]);
});

it("a pause that goes on from an earlier one is one with it", () => {
  expect(after(pause(3, 19), pause(20, 22))).toEqual([1, 2, 4, ...days(23, 30)]);
  expect(after(pause(3, null), pause(21, 22))).toEqual([1, 2, 4, 20, ...days(23, 30)]);
});

it("taken back, a pause has been: only what is to come happens again", () => {
  expect(after(pause(3, null), null)).toEqual([1, 2, 4, ...days(20, 30)]);
  expect(after(pause(3, 5), null)).toEqual([1, 2, 4, ...days(6, 30)]);
  expect(after(pause(25, 26), null)).toEqual(days(1, 30));
});

it("a pause that was over before the earlier one began leaves that as it was", () => {
  expect(after(pause(10, 15), pause(2, 3))).toEqual([1, ...days(4, 9), ...days(16, 30)]);
});

it("a pause that begins no later puts the earlier right", () => {
  expect(after(pause(3, null), pause(3, 10))).toEqual([1, 2, 4, ...days(11, 30)]);
});
