import { expect, it } from "vitest";
import { offsetsIn } from "./zone-offsets";

const hours = 3_600_000;

it("a zone has one offset, or one more for each change of its clocks", () => {
  expect(offsetsIn("Asia/Kolkata", 2026)).toEqual([{ from: Number.NEGATIVE_INFINITY, ahead: 5.5 * hours }]);
  expect(offsetsIn("Europe/Berlin", 2026)).toEqual([
    { from: Number.NEGATIVE_INFINITY, ahead: hours },
    { from: Date.parse("2026-03-29T01:00:00Z"), ahead: 2 * hours },
    { from: Date.parse("2026-10-25T01:00:00Z"), ahead: hours },
  ]);
});

it("a change of name or rules alone is none", () => {
  expect(offsetsIn("UTC", 2026)).toHaveLength(1);
});
