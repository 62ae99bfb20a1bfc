import { expect, it } from "vitest";
import { tallyOf } from "./tally";

it("says how many questions are answered and known, and the day of the last answer, and breaks between those only", () => {
  const answer = (isKnown: boolean, day: number) => ({
    isKnown,
    answeredAt: `2026-11-0${day}T08:00:00Z`,
    answeredOn: `${day} November 2026`,
  });
  const told = tallyOf([answer(true, 2), answer(false, 3), answer(true, 1)], 5);
  expect(told.replaceAll("\u00a0", " ")).toBe("3 of 5 answered, 2 known, last on 3 November 2026");
  expect(told.split(" ")).toHaveLength(3);
  expect(tallyOf([], 5)).toBe("");
});
