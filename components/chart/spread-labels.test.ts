import { expect, it } from "vitest";
import { spreadLabels } from "./spread-labels";

const room = { gap: 16, from: 0, to: 100 };

it("leaves labels with room where they are", () => {
  expect(spreadLabels([80, 20, 50], room)).toEqual([80, 20, 50]);
});

it("moves labels apart in their order, also at the floor", () => {
  expect(spreadLabels([50, 52], room)).toEqual([50, 66]);
  expect(spreadLabels([99, 98, 10], room)).toEqual([100, 84, 10]);
  expect(spreadLabels([], room)).toEqual([]);
});

it("never lets two labels nearer than the gap while there is room", () => {
  const places = [0, 1, 2, 60, 61, 62];
  const spread = spreadLabels(places, room);
  for (let i = 1; i < spread.length; i += 1)
    expect((spread[i] ?? 0) - (spread[i - 1] ?? 0)).toBeGreaterThanOrEqual(16);
  expect(Math.max(...spread)).toBeLessThanOrEqual(100);
});
