import { expect, it } from "vitest";
import { captionOf } from "./caption";

it("says currency, place, source and year, or that the source states none", () => {
  expect(captionOf([], "DE", { source: "stackoverflow-2025", year: 2025 })).toBe(
    "Pay for a year in its own currency, Germany, Stack Overflow respondents, 2025",
  );
  expect(captionOf([], null, { source: "editorial", year: null })).toBe(
    "Pay for a year in its own currency, Articles, year not stated by source",
  );
});
