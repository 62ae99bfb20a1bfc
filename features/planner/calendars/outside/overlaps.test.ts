import { expect, test } from "vitest";
import { overlapWords, withOverlaps } from "./overlaps";

const event = {
  key: "1",
  title: "Dentist",
  calendar: "Home",
  from: 600,
  minutes: 60,
  isAllDay: false,
  isBusy: true,
};
const span = (title: string, from: number, minutes: number, dropped = false) => ({
  from,
  block: { title, minutes, dropped },
});

test("an event overlaps what stands on its time, and not what ends when it begins or begins when it ends", () => {
  const spans = [
    ...[span("Before", 540, 60), span("Into", 570, 31), span("Within", 610, 5), span("Let go", 610, 5, true)],
    ...[span("Out of", 659, 60), span("After", 660, 30)],
  ];
  expect(withOverlaps([event], spans)[0]?.overlaps).toEqual(["Into", "Within", "Out of"]);
  expect(withOverlaps([{ ...event, isBusy: false }], spans)[0]?.overlaps).toEqual([]);
});

test("the blocks are named, and counted where there are many", () => {
  expect(overlapWords({ overlaps: [] })).toBeNull();
  expect(overlapWords({ overlaps: ["Review"] })).toBe("overlaps Review");
  expect(overlapWords({ overlaps: ["Review", "Lunch"] })).toBe("overlaps Review and Lunch");
  expect(overlapWords({ overlaps: ["Review", "Lunch", "Build"] })).toBe("overlaps Review and 2 more");
});
