import { describe, expect, it } from "vitest";
import { figureId, stableId } from "./figure-id";

const figure = {
  subject: "backend-developer",
  country: "US",
  basis: "coding-years",
  experience: "all",
  year: 2025,
  currency: "USD",
  period: "year",
  population: "Everybody",
  breakdown: "none",
  segment: "",
};

const populationOf2025 =
  "Respondents who stated pay, years of coding and a role, after the extremes of each large country";

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
      figureId("survey", { ...figure, breakdown: "education", segment: "bachelor" }),
      figureId("survey", { ...figure, breakdown: "education", segment: "master" }),
      stableId("dataset", "survey"),
      stableId("occupation", "survey"),
    ];
    expect(new Set([id, ...others]).size).toBe(9);
  });

  it("is what it was before figures were told apart by education and language", () => {
    const known = { ...figure, subject: "backend-developer", population: populationOf2025 };
    expect(figureId("stackoverflow-2025", known)).toBe("3d8d0f37-e257-5035-98e7-4ef0c29b6de1");
  });
});
