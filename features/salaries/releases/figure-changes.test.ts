import { describe, expect, it } from "vitest";
import { type FigureRow, ordinary } from "../import/figure-row";
import { changesBetween, namedStatement, nameInWords } from "./figure-changes";

const row = (country: string, median: number | null, rest: Partial<FigureRow> = {}): FigureRow => ({
  ...ordinary,
  ...{
    role: "maker",
    country,
    basis: "none",
    experience: "all",
    year: 2025,
    currency: "USD",
    period: "year",
  },
  ...{ population: "Everybody", measure: "median", n: 40, median },
  ...{ p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null },
  ...rest,
});
const figure = (country: string, median: number | null, rest: Partial<FigureRow> = {}) =>
  namedStatement(country, row(country, median, rest));

describe("what a release changes", () => {
  it("is what comes, what changes and what goes, the largest change first", () => {
    const live = [
      figure("AA", 100),
      figure("BB", 100),
      figure("CC", 100),
      figure("DD", 100),
      figure("EE", 100),
    ];
    const fresh = [
      ...[figure("AA", 100), figure("BB", 101), figure("CC", 40), figure("FF", 7)],
      figure("EE", null, { n: 9 }),
    ];
    const { added, changed, withdrawn, same } = changesBetween(live, fresh);
    expect(added.map(({ country }) => country)).toEqual(["FF"]);
    expect(changed.map(({ country, before, after }) => [country, before.median, after.median])).toEqual([
      ["EE", 100, null],
      ["CC", 100, 40],
      ["BB", 100, 101],
    ]);
    expect(changed[0]?.after.status).toBe("too-few");
    expect(withdrawn.map(({ country }) => country)).toEqual(["DD"]);
    expect(same).toBe(1);
  });

  it("counts another number of people or another measure as a change", () => {
    const live = [figure("AA", 100), figure("BB", 100)];
    const fresh = [figure("AA", 100, { n: 41 }), figure("BB", 100, { measure: "disputed" })];
    expect(changesBetween(live, fresh).changed.map(({ country }) => country)).toEqual(["BB", "AA"]);
    expect(changesBetween(live, live)).toEqual({ added: [], changed: [], withdrawn: [], same: 2 });
  });

  it("is least where two numbers of people are too few to show anything", () => {
    const live = [figure("AA", null, { n: 9 }), figure("BB", 100)];
    const fresh = [figure("AA", null, { n: 2 }), figure("BB", 101)];
    expect(changesBetween(live, fresh).changed.map(({ country }) => country)).toEqual(["BB", "AA"]);
  });

  it("is named by what the figure is about", () => {
    expect(nameInWords(figure("DE", 1))).toBe("maker, DE, 2025");
    const senior = row("DE", 1, { experience: "senior", basis: "seniority", year: null });
    expect(nameInWords(namedStatement("x", senior))).toBe("maker, DE, senior, year not stated");
  });
});
