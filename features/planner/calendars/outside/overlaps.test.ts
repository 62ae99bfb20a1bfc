import { expect, test } from "vitest";
import { beneath, overlapWords } from "./overlaps";

const event = {
  ...{ key: "1", title: "Dentist", calendar: "Home", from: 600, minutes: 60 },
  ...{ isAllDay: false, isBusy: true },
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
  expect(beneath([event], spans)).toMatchObject([
    { overlaps: ["Into", "Within", "Out of"], open: { from: 615, minutes: 44 } },
  ]);
  expect(beneath([{ ...event, isBusy: false }], spans)[0]?.overlaps).toEqual([]);
});

test("what is seen of an event is where no block stands, however they lie over each other", () => {
  expect(beneath([event], [])[0]?.open).toEqual({ from: 600, minutes: 60 });
  expect(beneath([event], [span("All", 600, 60)])[0]?.open.minutes).toBe(0);
  const nested = [span("Long", 605, 40), span("Short", 610, 5)];
  expect(beneath([event], nested)[0]?.open).toEqual({ from: 645, minutes: 15 });
});

test("the blocks are named, and counted where there are many", () => {
  expect(overlapWords({ overlaps: [] })).toBeNull();
  expect(overlapWords({ overlaps: ["Review"] })).toBe("overlaps Review");
  expect(overlapWords({ overlaps: ["Review", "Lunch"] })).toBe("overlaps Review and Lunch");
  expect(overlapWords({ overlaps: ["Review", "Lunch", "Build"] })).toBe("overlaps Review and 2 more");
});
