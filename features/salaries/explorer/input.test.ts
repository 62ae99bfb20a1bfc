import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explorerKeys, parseExplorer } from "./input";

const nothing = {
  role: null,
  country: null,
  experience: null,
  source: null,
  year: null,
  currency: null,
  power: false,
  view: null,
  sort: null,
  all: false,
};

describe("the address of the explorer", () => {
  it("asks for nothing when it says nothing, or nothing but names", () => {
    expect(parseExplorer({})).toEqual({ asked: nothing, refused: [] });
    expect(parseExplorer({ role: "", country: " ", utm: "x" })).toEqual({ asked: nothing, refused: [] });
  });

  it("reads every part", () => {
    const query = {
      role: "backend-developer",
      country: "DE",
      experience: "6-10",
      source: "stackoverflow-2025",
      year: "2025",
      currency: "EUR",
      power: "on",
      view: "group",
      sort: "p90-turned",
      all: "on",
    };
    expect(parseExplorer(query)).toEqual({
      asked: { ...query, year: 2025, power: true, all: true, sort: { key: "p90", isTurned: true } },
      refused: [],
    });
  });

  it("forgives the case of letters", () => {
    const { asked, refused } = parseExplorer({ role: "Backend-Developer", country: "de", currency: "eur" });
    expect(asked).toMatchObject({ role: "backend-developer", country: "DE", currency: "EUR" });
    expect(refused).toEqual([]);
  });

  it.each([
    ["role", "back end!"],
    ["country", "Germany"],
    ["experience", "7 years"],
    ["source", "<b>"],
    ["year", "MMXXV"],
    ["year", "1789"],
    ["currency", "€"],
    ["power", "yes"],
    ["view", "map"],
    ["sort", "luck"],
    ["all", "1"],
    ["role", "x".repeat(61)],
  ])("says that %s cannot be “%s”", (name, value) => {
    const { asked, refused } = parseExplorer({ [name]: value });
    expect(asked).toEqual(nothing);
    expect(refused).toMatchObject([{ name, value: value.slice(0, 60) }]);
    expect(refused[0]?.why).toMatch(/^it should be /);
  });

  it("takes the first of several values and says that there were more", () => {
    const { asked, refused } = parseExplorer({ country: ["DE", "FR"] });
    expect(asked.country).toBe("DE");
    expect(refused).toEqual([{ name: "country", value: "DE", why: "it stands there more than once" }]);
  });

  it("never throws, and passes nothing over", () => {
    fc.assert(
      fc.property(fc.constantFrom(...explorerKeys), fc.string({ maxLength: 80 }), (name, value) => {
        const { asked, refused } = parseExplorer({ [name]: value });
        const isRead = JSON.stringify(asked) !== JSON.stringify(nothing);
        expect(isRead || refused.length === 1 || value.trim() === "").toBe(true);
      }),
    );
  });
});
