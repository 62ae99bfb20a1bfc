import { expect, it } from "vitest";
import { internationalDollar } from "../conversion/convert";
import { captionOf } from "./caption";
import type { Shown } from "./shown";

it("says currency, place, source and year, or that the source states none", () => {
  const survey = { kind: "survey", title: "A survey 2025, computed", measure: "percentiles" } as const;
  expect(captionOf([], "DE", { ...survey, year: 2025 })).toBe(
    "Pay for a year in its own currency, Germany, A survey, 2025",
  );
  expect(captionOf([], null, { kind: "editorial", title: "", measure: null, year: null })).toBe(
    "Pay for a year in its own currency, Articles, year not stated by source",
  );
});

it("says an hour and international dollars as they are said", () => {
  const choice = { kind: "survey", title: "A survey", measure: "percentiles", year: 2025 } as const;
  const row = { currency: internationalDollar, figure: { period: "hour" } } as Shown;
  expect(captionOf([row], "DE", choice)).toBe(
    "Pay for an hour in international dollars, Germany, A survey, 2025",
  );
});
