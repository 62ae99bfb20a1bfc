import { expect, it } from "vitest";
import { piecesBetween } from "./density";

const known = [
  { share: 0.1, value: 100 },
  { share: 0.25, value: 140 },
  { share: 0.5, value: 170 },
  { share: 0.75, value: 220 },
  { share: 0.9, value: 285 },
];

it("gives each piece the share of people between its ends", () => {
  const pieces = piecesBetween(known);
  expect(pieces.map(({ share }) => Math.round(share * 100))).toEqual([15, 25, 25, 15]);
  for (const { outline, share } of pieces) {
    const area = outline.slice(1).reduce((sum, point, i) => {
      const before = outline[i] ?? point;
      return sum + ((point.density + before.density) / 2) * (point.value - before.value);
    }, 0);
    expect(area).toBeCloseTo(share, 3);
  }
});

it("invents nothing outside the known percentiles or between equal ones", () => {
  expect(piecesBetween([])).toEqual([]);
  expect(piecesBetween(known.slice(0, 1))).toEqual([]);
  const [only] = piecesBetween([
    { share: 0.1, value: 50 },
    { share: 0.25, value: 50 },
    { share: 0.5, value: 60 },
  ]);
  expect(only?.from).toEqual({ share: 0.25, value: 50 });
  expect(
    piecesBetween([
      { share: 0.1, value: 0 },
      { share: 0.5, value: 10 },
    ])[0]?.outline[0]?.density,
  ).toBeCloseTo(0.04);
});
