import { expect, test } from "vitest";
import type { DayKind } from "@/db/enums";
import { compareDays, isEqualPart } from "./day-comparison";

const activity = (start: string, minutes: number, kind: DayKind) => ({ start, minutes, kind });

test("two days are compared by kind, with minutes and share of working time", () => {
  const days = compareDays(
    [activity("09:00", 60, "build"), activity("10:30", 60, "build"), activity("11:30", 30, "meeting")],
    [activity("08:00", 60, "meeting"), activity("09:00", 60, "fix")],
  );
  expect(days?.kinds).toEqual([
    { kind: "build", left: { kind: "build", minutes: 120, share: 0.8 }, right: { minutes: 0, share: 0 } },
    {
      kind: "meeting",
      left: { kind: "meeting", minutes: 30, share: 0.2 },
      right: { kind: "meeting", minutes: 60, share: 0.5 },
    },
    { kind: "fix", left: { minutes: 0, share: 0 }, right: { kind: "fix", minutes: 60, share: 0.5 } },
  ]);
  expect(days?.left).toEqual({ start: 540, end: 720, working: 150, breaks: 30 });
  expect(days?.right).toEqual({ start: 480, end: 600, working: 120, breaks: 0 });
});

test("an empty day is not compared", () => {
  expect(compareDays([], [activity("09:00", 60, "build")])).toBeNull();
});

test("parts are equal when they read the same", () => {
  expect(isEqualPart({ minutes: 30, share: 0.101 }, { minutes: 30, share: 0.104 })).toBe(true);
  expect(isEqualPart({ minutes: 30, share: 0.1 }, { minutes: 30, share: 0.12 })).toBe(false);
  expect(isEqualPart({ minutes: 30, share: 0.1 }, { minutes: 45, share: 0.1 })).toBe(false);
});
