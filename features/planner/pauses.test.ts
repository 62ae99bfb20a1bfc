import { expect, test } from "vitest";
import { endedBefore, pauseFrom } from "./pauses";

const endless = { from: "2026-06-01", until: null };
const fortnight = { from: "2026-06-01", until: "2026-06-14" };

test("a pause holds until its last day, and one without an end for ever", () => {
  expect(pauseFrom(fortnight, "2026-06-14")).toBe(fortnight);
  expect(pauseFrom(fortnight, "2026-06-15")).toBeNull();
  expect(pauseFrom(endless, "2199-01-01")).toBe(endless);
  expect(pauseFrom(null, "2026-06-01")).toBeNull();
});

test("a routine that goes on leaves what the pause put away where it is", () => {
  expect(endedBefore(endless, "2026-06-15")).toEqual(fortnight);
  expect(endedBefore(endless, "2026-06-01")).toBeNull();
});
