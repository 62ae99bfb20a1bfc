import { expect, it } from "vitest";
import type { PlacedBlock } from "../queries";
import { carriedFrom, reviewOf } from "./review";

const block = (id: string, more: Partial<PlacedBlock>): PlacedBlock => ({
  ...{ id, title: id, kind: "build", date: "2026-03-27", start: "09:00", minutes: 60, timeZone: "UTC" },
  ...{ entryId: null, roleId: null, recurrence: null, exceptions: {}, pause: null, version: 1 },
  ...{ isDeleted: false, occurrence: "2026-03-27", isException: false, done: null, dropped: false },
  ...{ from: 540, shifted: 0, task: null, role: null },
  ...more,
});

it("a week is told by day and kind; what was done on a block that is gone counts, and was not planned", () => {
  const days = [
    {
      date: "2026-03-27",
      isVacation: false,
      blocks: [
        block("a", { done: 45 }),
        block("b", { kind: "learn", dropped: true }),
        block("c", { kind: "break" }),
        // From the evening before, so it counts there.
        block("d", { from: -30 }),
      ],
    },
    { date: "2026-03-28", isVacation: true, blocks: [block("e", { minutes: 30 })] },
  ];
  const said = [
    { blockId: "a", date: "2026-03-27", kind: "build" as const, minutes: 45 },
    { blockId: "gone", date: "2026-03-27", kind: "fix" as const, minutes: 20 },
    { blockId: null, date: "2026-03-28", kind: "build" as const, minutes: null },
  ];
  expect(reviewOf(days, said)).toEqual({
    days: [
      {
        ...{ date: "2026-03-27", isVacation: false, open: 0 },
        ...{ planned: 120, done: 65, dropped: 60, left: 0 },
      },
      {
        ...{ date: "2026-03-28", isVacation: true, open: 1 },
        ...{ planned: 30, done: 0, dropped: 0, left: 30 },
      },
    ],
    kinds: [
      { kind: "build", planned: 90, done: 45 },
      { kind: "fix", planned: 0, done: 20 },
      { kind: "learn", planned: 60, done: 0 },
    ],
    total: { planned: 150, done: 65, dropped: 60, left: 30 },
  });
});

it("what was moved on to a later day is carried over, once or of a routine", () => {
  const change = {
    day: "2026-03-27",
    edits: [
      { type: "move" as const, id: "a", day: "2026-03-30", start: "09:00" },
      { type: "move" as const, id: "b", day: "2026-03-25", start: "09:00" },
      { type: "except" as const, id: "r", occurrence: "2026-03-27", exception: { date: "2026-03-28" } },
      { type: "move" as const, id: "w", day: "2026-03-28", start: "09:00" },
      { type: "repeat" as const, id: "w", recurrence: "FREQ=WEEKLY;BYDAY=SA" },
      { type: "except" as const, id: "s", occurrence: "2026-03-27", exception: { skipped: true as const } },
    ],
    inverses: [
      { type: "repeat" as const, id: "w", recurrence: "FREQ=WEEKLY;BYDAY=FR" },
      { type: "move" as const, id: "w", day: "2026-03-27", start: "09:00" },
      { type: "move" as const, id: "b", day: "2026-03-26", start: "09:00" },
      { type: "move" as const, id: "a", day: "2026-03-27", start: "09:00" },
    ],
  };
  expect(carriedFrom([change], "2026-03-23", "2026-03-29")).toBe(2);
  expect(carriedFrom([change, change], "2026-03-23", "2026-03-29")).toBe(2);
  expect(carriedFrom([change], "2026-03-30", "2026-04-05")).toBe(0);
  const ahead = { date: "2026-03-28" };
  const named = { ...ahead, title: "Read" };
  const except = { type: "except" as const, id: "r", occurrence: "2026-03-23" };
  const renamed = { edits: [{ ...except, exception: named }], inverses: [{ ...except, exception: ahead }] };
  expect(carriedFrom([{ day: "2026-03-29", ...renamed }], "2026-03-23", "2026-03-29")).toBe(0);
  expect(carriedFrom([{ ...change, day: "2026-03-26" }], "2026-03-23", "2026-03-29")).toBe(0);
});
