import { expect, it } from "vitest";
import { explorerViews } from "./input";
import { inPlace, placeInWords, titleOf } from "./title-words";

it("gives a country its article", () => {
  expect(["US", "DE", "NL", "ALL"].map(placeInWords)).toEqual([
    "the United States",
    "Germany",
    "the Netherlands",
    "the world",
  ]);
  expect(inPlace("ALL")).toBe("worldwide");
});

it("names each view in its own way", () => {
  const titles = explorerViews.map((view) => titleOf({ view, country: "DE" }, "Data engineer"));
  expect(new Set(titles).size).toBe(explorerViews.length);
  expect(titleOf({ view: "roles", country: "GB" }, null)).toBe("Pay in the United Kingdom, role by role");
  expect(titleOf({ view: "countries", country: null }, "Data engineer")).toBe(
    "Data engineer pay, country by country",
  );
});
