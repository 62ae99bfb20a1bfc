import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { experiences } from "@/db/enums";
import { isCountry } from "@/lib/money";
import { explorerAddress, filesAddress, nothingAsked } from "./address";
import { type Asked, explorerViews, parseExplorer, sortKeys } from "./input";

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anyAsked: fc.Arbitrary<Asked> = fc.record({
  role: orNull(fc.stringMatching(/^[a-z]{1,9}(-[a-z]{1,9})?$/)),
  country: orNull(fc.oneof(fc.constant("ALL"), fc.stringMatching(/^[A-Z]{2}$/).filter(isCountry))),
  experience: orNull(fc.constantFrom(...experiences)),
  source: orNull(fc.stringMatching(/^[a-z]{1,9}-20\d\d$/)),
  year: orNull(fc.integer({ min: 1990, max: 2100 })),
  currency: orNull(fc.stringMatching(/^[A-Z]{3}$/)),
  power: fc.boolean(),
  view: orNull(fc.constantFrom(...explorerViews)),
  sort: orNull(fc.record({ key: fc.constantFrom(...sortKeys), isTurned: fc.boolean() })),
  all: fc.boolean(),
});

describe("the address of what is asked", () => {
  it("leaves out what is not asked, and keeps one order", () => {
    expect(explorerAddress(nothingAsked)).toBe("/salaries");
    expect(explorerAddress({ view: "group", country: "DE", role: "data-engineer" })).toBe(
      "/salaries?role=data-engineer&country=DE&view=group",
    );
    expect(explorerAddress({ sort: { key: "n", isTurned: true }, power: true })).toBe(
      "/salaries?power=on&sort=n-turned",
    );
  });

  it("is read back as it was asked", () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const query = new URL(explorerAddress(asked), "http://localhost").searchParams;
        expect(parseExplorer(Object.fromEntries(query))).toEqual({ asked, refused: [] });
      }),
    );
  });

  it("leads to the same figures in a file", () => {
    const filters = { ...nothingAsked, country: "DE", source: "aijobs-net", breakdown: null };
    const { role, country, experience, source, year, breakdown } = filters;
    const asked = { role, country, experience, source, year, breakdown };
    expect(filesAddress(".csv", asked)).toBe("/api/v1/salaries.csv?country=DE&source=aijobs-net");
    expect(filesAddress("", { ...asked, breakdown: "language" })).toBe(
      "/api/v1/salaries?country=DE&source=aijobs-net&breakdown=language",
    );
  });
});
