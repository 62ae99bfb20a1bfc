import { expect, it } from "vitest";
import { captionOf } from "./caption";

it("says currency, place, source and year, or that the source states none", () => {
  const survey = { kind: "survey", title: "A survey 2025, computed", measure: "percentiles" } as const;
  expect(captionOf([], "DE", { ...survey, year: 2025 })).toBe(
    "Pay for a year in its own currency, Germany, A survey, 2025",
  );
  expect(captionOf([], null, { kind: "editorial", title: "", measure: null, year: null })).toBe(
    "Pay for a year in its own currency, Articles, year not stated by source",
  );
});
