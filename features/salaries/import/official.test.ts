import { describe, expect, it } from "vitest";
import { makeWorkbook, officialRow, officialSheets, type TestCell } from "@/scripts/test-workbook";
import { isOfficialWorkbook, officialYearOf } from "./official";
import { readWorkbook } from "./workbook";

const known = {
  occupations: [
    { code: "15-1252", title: "Software Developers", roles: { "software-engineer": "same" } },
    { code: "11-3021", title: "Computer and Information Systems Managers", roles: {} },
    { code: "27-2011", title: "Actors", roles: {} },
  ],
  population: "Employees",
} as const;

async function yearOf(rows: readonly (readonly TestCell[])[], bound: string | null = "$239,200") {
  const sheets = await readWorkbook("may.xlsx", makeWorkbook(officialSheets(2024, rows, bound)));
  return officialYearOf("may.xlsx", sheets, known);
}

const developers = officialRow("15-1252", "Software Developers", "detailed", [
  ...[144_570, 79_850, 103_050, 133_080, 169_000, 211_450],
]);
const managers = officialRow("11-3021", "Computer and Information Systems Managers", "detailed", [
  ...[187_990, 104_450, 134_350, 171_200, "#", "#"],
]);

describe("a year of official statistics", () => {
  it("gives the pay of the occupations in question, and counts the other rows", async () => {
    const year = await yearOf([
      officialRow("00-0000", "All Occupations", "total", [1, 1, 1, 1, 1, 1]),
      officialRow("15-1250", "Software Developers", "broad", [1, 1, 1, 1, 1, 1]),
      developers,
      officialRow("29-1141", "Registered Nurses", "detailed", [1, 1, 1, 1, 1, 1]),
    ]);
    expect(year).toEqual({
      year: 2024,
      rows: 4,
      unknown: [],
      dropped: [
        { rule: "total or group of occupations", rows: 2 },
        { rule: "occupation that has to do with no role here", rows: 1 },
        { rule: "occupation under another title", rows: 0 },
      ],
      figures: [
        {
          ...{ role: null, occupation: "15-1252", country: "US", breakdown: "none", segment: "" },
          ...{ basis: "none", experience: "all", year: 2024, currency: "USD", period: "year" },
          ...{ population: "Employees", measure: "percentiles", n: null },
          ...{ p10: 79_850, p25: 103_050, median: 133_080, p75: 169_000, p90: 211_450, mean: 144_570 },
          ...{ low: null, high: null, limits: null, suppressed: false },
        },
      ],
    });
  });

  it("gives the bound that the file states where pay is that much or more", async () => {
    const limits = { p75: "above", p90: "above" };
    const stated = await yearOf([managers]);
    expect(stated.figures[0]).toMatchObject({ median: 171_200, p75: 239_200, p90: 239_200, limits });
    const other = await yearOf([managers], "$208,000");
    expect(other.figures[0]).toMatchObject({ p75: 208_000, p90: 208_000, limits });
    const unstated = await yearOf([managers], null);
    expect(unstated.figures[0]).toMatchObject({ median: 171_200, p75: null, p90: null, limits });
  });

  it("gives no number of an occupation whose median the source keeps back", async () => {
    const { figures } = await yearOf([
      officialRow("27-2011", "Actors", "detailed", [50_000, 20_000, "*", "*", "#", "*"]),
      officialRow("15-1252", "Software Developers", "detailed", [
        "*",
        "*",
        100_000,
        120_000,
        140_000,
        160_000,
      ]),
    ]);
    expect(figures[0]).toMatchObject({
      ...{ occupation: "27-2011", suppressed: true, limits: null },
      ...{ p10: null, p25: null, median: null, p75: null, p90: null, mean: null },
    });
    expect(figures[1]).toMatchObject({
      ...{ suppressed: false, p10: null, p25: 100_000, median: 120_000, p90: 160_000, mean: null },
    });
  });

  it("leaves out an occupation under another title, and says so", async () => {
    const { figures, unknown } = await yearOf([
      officialRow("15-1252", "Software Developers, Applications", "detailed", [1, 1, 1, 1, 1, 1]),
    ]);
    expect(figures).toEqual([]);
    expect(unknown).toEqual([
      { column: "OCC_TITLE", label: "15-1252 Software Developers, Applications (2024)", rows: 1 },
    ]);
  });

  it("is known by its sheet and not by its name", async () => {
    const sheets = await readWorkbook("a.xlsx", makeWorkbook(officialSheets(2024, [developers])));
    expect(isOfficialWorkbook(sheets)).toBe(true);
    expect(isOfficialWorkbook([{ name: "Sheet1", rows: [] }])).toBe(false);
  });
});
