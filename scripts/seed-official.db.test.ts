import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { closeDatabase } from "@/db/client";
import { database, rolledBack } from "@/db/transaction";
import { listSalaries } from "@/features/salaries/endpoints";
import { publishRelease } from "@/features/salaries/import/mutations";
import { officialYearOf } from "@/features/salaries/import/official";
import { readWorkbook } from "@/features/salaries/import/workbook";
import { provideEnv } from "@/lib/env";
import { readDatasets, readOfficialOccupations, readRates } from "./salaries-files";
import { guideSeeder } from "./seed-guides";
import { seedDataset } from "./seed-salaries";
import { copyOfTemplate } from "./test-database";
import { makeWorkbook, officialRow, officialSheets } from "./test-workbook";

const seeded = readDatasets().filter(({ slug }) => slug === "bls-oews" || slug === "conversion-rates");

beforeAll(async () => {
  await closeDatabase();
  provideEnv({ DATABASE_URL: await copyOfTemplate(inject("databaseUrl"), "seeded_official") });
  await guideSeeder.run({ isEmbedded: false, dataDirectory: "" });
  for (const dataset of seeded) await seedDataset(dataset);
}, 180_000);
afterAll(closeDatabase);

/** All figures that a program gets, page by page. */
async function list(query: Record<string, string>) {
  const { query: shape } = listSalaries;
  if (!shape) throw new Error("The list of figures takes a query.");
  const page = async (cursor: string | null) => {
    const { body } = await listSalaries.work({
      ...{ person: null, params: undefined, body: undefined, ifMatch: null },
      query: shape.parse({ limit: "200", ...query, ...(cursor && { cursor }) }),
    });
    return listSalaries.output.parse(body);
  };
  let { items, next } = await page(null);
  while (next) {
    const more = await page(next);
    items = [...items, ...more.items];
    next = more.next;
  }
  return items;
}

const official = async (year: string, code: string) =>
  (await list({ source: "bls-oews", year })).find(({ occupation }) => occupation?.code === code);

describe("official statistics that the portal brings along", () => {
  it("give the pay of software developers in May 2024 as published", async () => {
    expect(await official("2024", "15-1252")).toMatchObject({
      role: "software-engineer",
      occupation: { code: "15-1252", title: "Software Developers" },
      ...{ country: "US", experience: "all", experienceBasis: "none", breakdown: "none" },
      ...{ source: "bls-oews", year: 2024, currency: "USD", period: "year", measure: "percentiles" },
      population:
        "Employees in the United States, as their employers report; the self-employed are not counted",
      ...{ n: null, p10: 79_850, p25: 103_050, median: 133_080, p75: 169_000, p90: 211_450 },
      ...{ mean: 144_570, low: null, high: null, limits: {}, status: "ok" },
    });
  });

  it("give a bound where the source has no more than that", async () => {
    const managers = { role: null, occupation: { code: "11-3021" }, limits: { p90: "above" }, status: "ok" };
    expect(await official("2024", "11-3021")).toMatchObject({ ...managers, median: 171_200, p90: 239_200 });
    expect(await official("2021", "11-3021")).toMatchObject({ ...managers, median: 159_010, p90: 208_000 });
    // The file of May 2025 states this percentile itself.
    expect(await official("2025", "11-3021")).toMatchObject({ role: null, limits: {} });
  });

  it("stand with a role that is in a wider group, and say so", async () => {
    const all = await list({ role: "backend-developer" });
    const wider = all.filter(({ source }) => source === "bls-oews");
    expect(wider.map(({ year, relation, occupation }) => [year, relation, occupation?.code])).toEqual(
      expect.arrayContaining([
        [2025, "wider", "15-1252"],
        [2021, "wider", "15-1252"],
        [2020, "wider", "15-1256"],
      ]),
    );
    expect(wider).toHaveLength(6);
    const relations = async (role: string) =>
      new Set(
        (await list({ role, source: "bls-oews", year: "2024" })).map(
          ({ relation, occupation }) => `${relation} ${occupation?.code}`,
        ),
      );
    expect(await relations("software-engineer")).toEqual(new Set(["same 15-1252"]));
    expect(await relations("data-scientist")).toEqual(new Set(["same 15-2051"]));
    expect(await relations("data-analyst")).toEqual(new Set(["nearest 15-2051"]));
    expect(await relations("frontend-developer")).toEqual(new Set(["wider 15-1254"]));
  });

  it("name only roles that the portal knows", async () => {
    const given = new Set(readOfficialOccupations().flatMap(({ roles }) => Object.keys(roles)));
    const roles = await database().execute<{ slug: string }>(sql`select slug from roles`);
    const known = new Set(roles.map(({ slug }) => slug));
    expect([...given].filter((slug) => !known.has(slug))).toEqual([]);
    expect(given.size).toBeGreaterThan(25);
  });

  it("say which pay the source keeps back, once it is imported", () =>
    rolledBack(async () => {
      const known = { occupations: readOfficialOccupations(), population: "Employees" };
      const rows = [
        officialRow("15-1252", "Software Developers", "detailed", [
          ...[144_570, 79_850, 103_050, "*", "*", "*"],
        ]),
        officialRow("15-1211", "Computer Systems Analysts", "detailed", [...[9, 5, 6, 8, "#", "#"]]),
      ];
      const sheets = await readWorkbook("may.xlsx", makeWorkbook(officialSheets(2099, rows, null)));
      const dataset = readDatasets().find(({ slug }) => slug === "bls-oews");
      if (!dataset) throw new Error("The official statistics are missing.");
      const { figures, rows: read } = officialYearOf("may.xlsx", sheets, known);
      await publishRelease({
        ...{ dataset, label: "May 2099", fileHash: "0".repeat(64), rowsRead: read, rowsUsed: 2 },
        report: { origin: "import", files: [], dropped: [], unknown: [] },
        ...{ figures, shares: [], occupations: [] },
      });
      const shown = await list({ source: "bls-oews", year: "2099" });
      expect(shown).toHaveLength(2);
      expect(shown.find(({ occupation }) => occupation?.code === "15-1252")).toMatchObject({
        ...{ status: "suppressed-by-source", n: null, mean: null, limits: {} },
        ...{ p10: null, p25: null, median: null, p75: null, p90: null },
      });
      expect(shown.find(({ occupation }) => occupation?.code === "15-1211")).toMatchObject({
        ...{ status: "ok", median: 8, p75: null, p90: null, limits: { p75: "above", p90: "above" } },
      });
      // A release of other years leaves the figures of these as withdrawn.
      expect(await official("2024", "15-1252")).toMatchObject({ status: "withdrawn", median: null });
    }));
});

describe("rates that the portal brings along", () => {
  it("are those of the release that readers see, with the source of each", async () => {
    const rates = await database().execute(sql`
      select c.area, c.currency, c.rate, s.slug as source
      from conversion_rates c join datasets d on d.live_release_id = c.release_id
      join sources s on s.id = c.source_id
      where d.slug = 'conversion-rates' and c.year = 2024 and c.area in ('EUR', 'TWD', 'DE', 'IN')
      order by c.area`);
    expect([...rates]).toEqual([
      { area: "DE", currency: "EUR", rate: 0.700862, source: "wb-ppp" },
      { area: "EUR", currency: "EUR", rate: 0.924128, source: "ecb-fx" },
      { area: "IN", currency: "INR", rate: 20.421988, source: "wb-ppp" },
      { area: "TWD", currency: "TWD", rate: 32.1064, source: "fed-h10" },
    ]);
  });

  it("reach the database without loss, and never twice", async () => {
    const dataset = readDatasets().find(({ slug }) => slug === "conversion-rates");
    if (!dataset) throw new Error("The rates are missing.");
    const committed = await readRates(dataset);
    const kept = await database().execute(sql`
      select c.kind, c.area, c.currency, c.year, c.rate, s.slug as source
      from conversion_rates c join sources s on s.id = c.source_id
      order by c.kind, c.area collate "C", c.year`);
    expect([...kept]).toEqual(committed);
    for (const one of seeded) expect(await seedDataset(one)).toBeUndefined();
    expect(seeded).toHaveLength(2);
  });
});
