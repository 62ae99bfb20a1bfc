import { describe, expect, it } from "vitest";
import { percentilesRow } from "./pay-group";

const points = [1, 2, 3, 4, 5];

describe("a group's statistics", () => {
  it("are its five percentiles from ten people up", () => {
    const { p10, p25, median, p75, p90 } = percentilesRow({ n: 10, points });
    expect([p10, p25, median, p75, p90]).toEqual(points);
  });

  it("are the number of people alone below ten", () => {
    expect(percentilesRow({ n: 9, points })).toMatchObject({ n: 9, p10: null, median: null, p90: null });
  });
});
