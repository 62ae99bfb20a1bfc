import { expect, test } from "vitest";
import { timeWithOthers } from "./time-with-others";

test("meetings, messages and reviews count as time with others", () => {
  expect(
    timeWithOthers([
      { kind: "build", minutes: 100 },
      { kind: "meeting", minutes: 30 },
      { kind: "messages", minutes: 30 },
      { kind: "review", minutes: 40 },
    ]),
  ).toBe(0.5);
  expect(timeWithOthers([{ kind: "watch", minutes: 60 }])).toBe(0);
  expect(timeWithOthers([])).toBe(0);
});
