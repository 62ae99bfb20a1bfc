import fc from "fast-check";
import { expect, it } from "vitest";
import { fitting } from "./fitting";

const of = (...all: number[]) => all.map((minutes) => ({ minutes }));
const chosen = (minutes: number, ...all: number[]) =>
  fitting(of(...all), minutes).map((item) => item.minutes);

it("offers 6 + 12 of 6, 12 and 30 minutes for a block of 25, never 30", () => {
  expect(chosen(25, 6, 12, 30)).toEqual([6, 12]);
  expect(chosen(25, 30)).toEqual([]);
});

it("fills the time best, and takes what was kept first where that is as good", () => {
  expect(chosen(25, 6, 25)).toEqual([25]);
  expect(chosen(10, 5, 10, 5)).toEqual([5, 5]);
  expect(chosen(10, 10, 5, 5)).toEqual([10]);
});

it("never takes more than fits, and no other choice fills more", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 9 }),
      fc.integer({ min: 1, max: 120 }),
      (all, time) => {
        const filled = chosen(time, ...all).reduce((total, minutes) => total + minutes, 0);
        const sums = all.reduce<number[]>((some, one) => some.concat(some.map((sum) => sum + one)), [0]);
        expect(filled).toBe(Math.max(...sums.filter((sum) => sum <= time)));
      },
    ),
  );
});
