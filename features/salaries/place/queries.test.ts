import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import type { Experience, OccupationRelation } from "@/db/enums";
import { database, rolledBack } from "@/db/transaction";
import { type FigureRow, ordinary } from "../import/figure-row";
import { publishRelease } from "../import/mutations";
import { findPlaceFigures } from "./queries";

const survey = `survey-${v7()}`;
const bureau = `bureau-${v7()}`;
const role = `maker-${v7()}`;

const row = (rest: Partial<FigureRow>): FigureRow => ({
  ...ordinary,
  ...({
    role,
    country: "DE",
    basis: "coding-years",
    experience: "all",
    year: 2025,
    currency: "USD",
  } as const),
  ...({ period: "year", population: "Everybody", measure: "percentiles", n: 20, median: 100 } as const),
  ...{ p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null },
  ...rest,
});

async function publish(
  slug: string,
  figures: FigureRow[],
  occupations: { code: string; title: string; role: string; relation: OccupationRelation }[] = [],
): Promise<void> {
  await database().execute(
    sql`insert into sources (id, slug, kind, title) values (${v7()}, ${slug}, 'dataset', ${slug})`,
  );
  await publishRelease({
    dataset: { slug, source: slug, title: slug, caveat: "Invented." },
    ...{ label: v7(), fileHash: v7(), rowsRead: 9, rowsUsed: 9, shares: [] },
    report: { origin: "import", files: [], dropped: [], unknown: [] },
    ...{ figures, occupations },
  });
}

async function portal(): Promise<void> {
  await database().execute(sql`insert into roles (id, slug, title) values (${v7()}, ${role}, 'Maker')`);
  await publish(survey, [
    row({ year: 2023, median: 80 }),
    row({ year: 2024, median: 90 }),
    row({ year: 2025, n: 5, median: null }),
    row({ year: 2024, currency: "EUR", median: 70 }),
    row({ year: 2024, experience: "0-2", median: 60 }),
    row({ year: 2024, country: "FR", median: 50 }),
    row({ year: 2025, country: "AT", median: 55 }),
    row({ year: 2024, breakdown: "education", segment: "bachelor", median: 1 }),
  ]);
  await publish(
    bureau,
    [
      row({ role: null, occupation: "15-1", basis: "none", limits: { p90: "above" }, p90: 300, n: null }),
      row({ role: null, occupation: "99-9", basis: "none", median: 7 }),
    ],
    [
      { code: "15-1", title: "Makers", role, relation: "wider" },
      { code: "99-9", title: "Others", role: "no-such-role", relation: "same" },
    ],
  );
}

const find = (country: string, experience: Experience = "all", currency?: string) =>
  findPlaceFigures(role, { country, experience, ...(currency ? { currency } : {}) });

test("of each source and currency the newest figure with numbers comes, those of occupations among them", () =>
  rolledBack(async () => {
    await portal();
    const found = await find("DE");
    expect(found?.role).toEqual({ slug: role, title: "Maker", hasGuide: false });
    const figures = found?.figures.map(({ source, currency, year, median, relation, occupation }) => ({
      ...{ source, currency, year, median, relation, occupation: occupation?.code ?? null },
    }));
    expect(figures).toHaveLength(3);
    expect(figures).toEqual(
      expect.arrayContaining([
        { source: survey, currency: "USD", year: 2024, median: 90, relation: "same", occupation: null },
        { source: survey, currency: "EUR", year: 2024, median: 70, relation: "same", occupation: null },
        { source: bureau, currency: "USD", year: 2025, median: 100, relation: "wider", occupation: "15-1" },
      ]),
    );
    expect(found?.figures.find(({ source }) => source === bureau)?.limits).toEqual({ p90: "above" });
    expect(Object.keys(found?.evidence ?? {}).sort()).toEqual([bureau, survey].sort());
  }));

test("a group that is too small comes as such where there is nothing else", () =>
  rolledBack(async () => {
    await portal();
    await publish(`small-${v7()}`, [row({ country: "MT", n: 3, median: null })]);
    expect((await find("MT"))?.figures).toMatchObject([{ status: "too-few", n: 3, median: null }]);
  }));

test("it knows the countries of the role, and which experience each source tells apart", () =>
  rolledBack(async () => {
    await portal();
    const found = await find("DE", "0-2");
    expect(found?.figures).toMatchObject([{ experience: "0-2", median: 60 }]);
    expect(found?.told).toEqual({ [survey]: ["0-2", "all"], [bureau]: ["all"] });
    // The countries of the newest year of each source.
    expect(found?.countries.sort()).toEqual(["AT", "DE"]);
    expect((await find("US"))?.figures).toEqual([]);
  }));

test("a pay can be written in the currencies of the figures and in the one asked for; no role has no figures", () =>
  rolledBack(async () => {
    await portal();
    expect((await find("DE", "all", "SEK"))?.currencies).toEqual(
      expect.arrayContaining(["EUR", "SEK", "USD"]),
    );
    expect(await findPlaceFigures(`none-${v7()}`, { country: "DE", experience: "all" })).toBeNull();
  }));
