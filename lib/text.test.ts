import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plural, shorten, withArticle } from "./text";

describe("a shortened text", () => {
  it("leaves alone what fits and ends what does not in an ellipsis", () => {
    expect(shorten("review", 6)).toBe("review");
    expect(shorten("reviews", 6)).toBe("revie…");
  });

  it("is never cut through a character", () => {
    expect(shorten("a😀😀", 4)).toBe("a😀…");
    expect(shorten("a😀😀", 3)).toBe("a…");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const short = shorten(text, most);
        expect(short.isWellFormed()).toBe(true);
        expect(short.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

it("puts the article before a word that its sound asks for", () => {
  expect(["year", "month", "day", "hour", "evening"].map(withArticle)).toEqual([
    "a year",
    "a month",
    "a day",
    "an hour",
    "an evening",
  ]);
});

it("one is one, and none are many", () => {
  expect([0, 1, 2].map((count) => plural(count, "day"))).toEqual(["0 days", "1 day", "2 days"]);
  expect(plural(2, "change waits", "changes wait")).toBe("2 changes wait");
});
