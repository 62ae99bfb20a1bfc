import { describe, expect, it } from "vitest";
import { figureText, figureTitle, type KeptFigure } from "./figure-words";

const figure: KeptFigure = {
  subject: "Backend developer",
  country: "US",
  experience: "all",
  currency: "USD",
  period: "year",
  status: "ok",
  measure: "percentiles",
  median: 171_250,
  mean: null,
  low: null,
  high: null,
};

describe("the words of a figure", () => {
  it("say who and where", () => {
    expect(figureTitle(figure)).toBe("Backend developer, United States");
    expect(figureTitle({ ...figure, country: "ALL", experience: "3-5" })).toBe(
      "Backend developer, World, 3–5 years",
    );
    expect(figureTitle({ ...figure, experience: "senior" })).toBe(
      "Backend developer, United States, Senior level",
    );
  });

  it("say measure, currency and period with each number", () => {
    expect(figureText(figure)).toBe("Median USD\u00a0171,250 a year");
    expect(figureText({ ...figure, measure: "mean", median: null, mean: 886_667, currency: "INR" })).toBe(
      "Mean ₹8,86,667 a year",
    );
    const range = { ...figure, median: null, low: 60_000, high: 120_000, currency: "CAD" };
    expect(figureText({ ...range, measure: "range" })).toBe("CAD\u00a060,000 – CAD\u00a0120,000 a year");
    expect(figureText({ ...range, measure: "range", mean: 85_000 })).toBe(
      "CAD\u00a060,000 – CAD\u00a0120,000 a year, mean CAD\u00a085,000",
    );
    expect(figureText({ ...figure, measure: "disputed", median: null, mean: 886_667, currency: "INR" })).toBe(
      "₹8,86,667 a year, average or median",
    );
  });

  it("do not settle whether a disputed number is an average or a median", () => {
    const disputed = {
      ...figure,
      measure: "disputed" as const,
      median: null,
      mean: 886_667,
      currency: "INR",
    };
    expect(figureText(disputed)).toBe("₹8,86,667 a year, average or median");
  });

  it("never show a number that the figure may not show", () => {
    expect(figureText({ ...figure, status: "too-few" })).toBe("Too few reports");
    expect(figureText({ ...figure, status: "withdrawn" })).toBe("Withdrawn");
    expect(figureText({ ...figure, median: null })).toBe("Not stated by the source");
  });
});
