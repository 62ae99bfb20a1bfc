import { describe, expect, it } from "vitest";
import { publishedFigureOf, publishedShareOf } from "./published";

const populations = { several: "every role ticked", one: "one role" };
const row = (...values: string[]) => ({ line: 4, values });

describe("published tables", () => {
  it("keeps the median, its number of people and how they were counted", () => {
    const figure = publishedFigureOf(
      "published.csv",
      row(
        "survey",
        "2021",
        "data-engineer",
        "US",
        "all; DevType multi-select: counts twice",
        "1849",
        "84000.5",
      ),
      populations,
    );
    expect(figure).toMatchObject({
      role: "data-engineer",
      country: "US",
      year: 2021,
      n: 1849,
      median: 84000.5,
      mean: null,
      population: "every role ticked",
    });
    const later = row("survey", "2023", "data-engineer", "ALL", "all; DevType single-select", "12", "1");
    expect(publishedFigureOf("published.csv", later, populations).population).toBe("one role");
  });

  it("reads a share of all professional developers", () => {
    const share = row("2025", "all-professional-developers", "tool", "1", "Vim", "31", "62", "0.5", "survey");
    expect(publishedShareOf("shares.csv", share)).toEqual({
      label: "Vim",
      role: null,
      year: 2025,
      n: 31,
      base: 62,
    });
  });

  it("names line and column of a broken value", () => {
    expect(() =>
      publishedFigureOf("published.csv", row("s", "2021", "x", "US", "all", "many", "1"), populations),
    ).toThrow('published.csv line 4, column 6: "many" is not a number.');
    expect(() =>
      publishedFigureOf("published.csv", row("s", "2021", "x", "USA", "all", "1", "1"), populations),
    ).toThrow("column 4 (country)");
    expect(() => publishedShareOf("shares.csv", row("2025", "students"))).toThrow("column 2 (role)");
  });
});
