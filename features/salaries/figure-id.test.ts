import { describe, expect, it } from "vitest";
import { figureId, stableId } from "./figure-id";

const figure = {
  role: "backend-developer",
  country: "US",
  basis: "coding-years",
  experience: "all",
  year: 2025,
  currency: "USD",
  period: "year",
  population: "Everybody",
};

describe("figure id", () => {
  it("is the same for the same figure and another for any other", () => {
    const id = figureId("survey", figure);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(figureId("survey", { ...figure })).toBe(id);
    const others = [
      figureId("study", figure),
      figureId("survey", { ...figure, country: "CA" }),
      figureId("survey", { ...figure, year: null }),
      figureId("survey", { ...figure, experience: "0-2" }),
      stableId("dataset", "survey"),
      stableId("occupation", "survey"),
    ];
    expect(new Set([id, ...others]).size).toBe(7);
  });
});
