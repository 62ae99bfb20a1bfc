import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { closeDatabase } from "@/db/client";
import { database } from "@/db/transaction";
import { listSalaries } from "@/features/salaries/endpoints";
import { findExplorerRole } from "@/features/salaries/explorer/options/queries";
import { listExplorerFigures } from "@/features/salaries/explorer/queries";
import { findRoleByAlias } from "@/features/salaries/queries";
import { findRoleFigures } from "@/features/salaries/role/queries";
import { provideEnv } from "@/lib/env";
import { guideSeeder } from "./seed-guides";
import { salarySeeder } from "./seed-salaries";
import { copyOfTemplate } from "./test-database";

const context = { isEmbedded: false, dataDirectory: "" };

beforeAll(async () => {
  await closeDatabase();
  provideEnv({ DATABASE_URL: await copyOfTemplate(inject("databaseUrl"), "seeded_salaries") });
  await guideSeeder.run(context);
  await salarySeeder.run(context);
}, 180_000);
afterAll(closeDatabase);

async function list(query: Record<string, string>) {
  if (!listSalaries.query) throw new Error("The list of figures takes a query.");
  const { body } = await listSalaries.work({
    ...{ person: null, params: undefined, body: undefined, ifMatch: null },
    query: listSalaries.query.parse(query),
  });
  return listSalaries.output.parse(body);
}

describe("the figures that the portal brings along", () => {
  it("give American backend developers' pay as the survey's file has it, all experience first", async () => {
    const { items, next } = await list({
      ...{ role: "backend-developer", country: "US", source: "stackoverflow-2025" },
    });
    expect(next).toBeNull();
    expect(items.map(({ experience, n, median }) => [experience, n, median])).toEqual([
      ["all", 634, 171_250],
      ["3-5", 21, 125_000],
      ["6-10", 94, 140_000],
      ["11-15", 135, 178_000],
      ["16+", 384, 180_000],
    ]);
    expect(items[0]).toEqual({
      id: "3d8d0f37-e257-5035-98e7-4ef0c29b6de1",
      role: "backend-developer",
      roleTitle: "Backend developer",
      occupation: null,
      relation: "same",
      breakdown: "none",
      segment: "",
      country: "US",
      experience: "all",
      experienceBasis: "coding-years",
      source: "stackoverflow-2025",
      release: "Survey of 2025",
      year: 2025,
      currency: "USD",
      period: "year",
      population:
        "Respondents who stated pay, years of coding and a role, after the extremes of each large country",
      measure: "percentiles",
      status: "ok",
      n: 634,
      p10: 101_000,
      p25: 138_500,
      median: 171_250,
      p75: 219_750,
      p90: 285_000,
      mean: null,
      low: null,
      high: null,
      limits: {},
      claimId: null,
      withdrawnAt: null,
    });
  });

  it("give a role's pay by education, and by language as many people as its shares count", async () => {
    const of = (breakdown: string) =>
      list({ role: "backend-developer", country: "ALL", breakdown, limit: "200" });
    const { items } = await of("education");
    expect(items.map(({ segment, n }) => [segment, n]).sort()).toEqual([
      ["associate", 98],
      ["bachelor", 1693],
      ["master", 1102],
      ["other", 25],
      ["primary", 10],
      ["professional", 112],
      ["secondary", 148],
      ["some-college", 382],
    ]);
    const spoken = (await of("language")).items;
    const shares = await database().execute<{ slug: string; n: number }>(sql`
      select t.slug, s.n from technology_shares s
      join technologies t on t.id = s.technology_id join roles on roles.id = s.role_id
      where roles.slug = 'backend-developer' and s.year = 2025`);
    expect(spoken.length).toBeGreaterThan(30);
    expect(Object.fromEntries(spoken.map(({ segment, n }) => [segment, n]))).toEqual(
      Object.fromEntries(shares.map(({ slug, n }) => [slug, n])),
    );
  });

  it("give job records' pay by seniority, in dollars and in the country's own currency", async () => {
    const { items } = await list({
      ...{ role: "data-scientist", country: "GB", year: "2024", source: "aijobs-net" },
    });
    const shown = (wanted: string) =>
      items.filter(({ currency }) => currency === wanted).map((row) => [row.experience, row.n, row.median]);
    expect(shown("USD")).toEqual([
      ["all", 202, 68_750],
      ["entry", 20, 41_725],
      ["middle", 76, 61_875],
      ["senior", 106, 77_500],
    ]);
    expect(shown("GBP")).toEqual([
      ["all", 196, 55_000],
      ["entry", 20, 33_380],
      ["middle", 74, 49_000],
      ["senior", 102, 60_000],
    ]);
    expect(items[0]).toMatchObject({ experienceBasis: "seniority", release: "File of 19 January 2025" });
  });

  it("give the two figures of the articles with what they do not say", async () => {
    const { items } = await list({ role: "backend-developer", source: "editorial" });
    expect(
      items.map(({ country, currency, measure, year, n, mean, low, high }) => ({
        ...{ country, currency, measure, year, n, mean, low, high },
      })),
    ).toEqual([
      {
        country: "CA",
        currency: "CAD",
        measure: "range",
        year: null,
        n: null,
        mean: 85_000,
        low: 60_000,
        high: 120_000,
      },
      {
        country: "IN",
        currency: "INR",
        measure: "disputed",
        year: null,
        n: null,
        mean: 886_667,
        low: null,
        high: null,
      },
    ]);
  });

  it("are all reached page by page, each once, whatever the filter", async () => {
    const [all] = await database().execute<{ n: number }>(sql`select count(*)::int as n from figures`);
    const ids: string[] = [];
    for (const breakdown of ["none", "education", "language"]) {
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list({
          ...{ limit: "200", breakdown },
          ...(cursor ? { cursor } : {}),
        });
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor);
    }
    expect(ids).toHaveLength(all?.n ?? -1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("hold the shares of languages by role, and of all else of all developers", async () => {
    const [share] = await database().execute(sql`
      select s.n, s.base from technology_shares s
      join technologies t on t.id = s.technology_id join roles on roles.id = s.role_id
      where roles.slug = 'backend-developer' and t.slug = 'bash'`);
    expect(share).toEqual({ n: 1774, base: 3353 });
    const [everybody] = await database().execute(sql`
      select s.n, s.base from technology_shares s
      join technologies t on t.id = s.technology_id where s.role_id is null and t.slug = 'postgresql'`);
    expect(everybody).toEqual({ n: 12_287, base: 21_126 });
  });

  it("fill the page of a role, source by source", async () => {
    const found = await findRoleFigures("backend-developer");
    expect(found?.salaries.chosen).toBe("US");
    expect(found?.salaries.survey?.countries[0]).toMatchObject({ country: "US", median: 171_250, n: 634 });
    expect(found?.salaries.survey?.world).toMatchObject({ country: "ALL", n: 3572 });
    expect(found?.salaries.survey?.bands.map(({ experience }) => experience)).toEqual([
      "3-5",
      "6-10",
      "11-15",
      "16+",
    ]);
    const world = found?.salaries.published[0]?.places[0];
    expect(world?.figures.map(({ year, n, median }) => [year, n, median])).toEqual([
      [2025, 3545, 81_210],
      [2024, 4728, 67_227],
      [2023, 9557, 76_034],
      [2022, 9526, 69_183],
      [2021, 21_617, 56_723],
    ]);
    expect(found?.salaries.stated[0]?.figures).toHaveLength(2);
    const [office] = found?.salaries.official ?? [];
    expect(office?.occupations[0]).toMatchObject({ code: "15-1252", relation: "wider" });
    expect(office?.occupations[0]?.figures.find(({ year }) => year === 2024)).toMatchObject({
      median: 133_080,
      mean: 144_570,
    });
    // The first weeks of 2025 are no year of job records.
    expect(found?.salaries.records[0]).toMatchObject({ place: "US", year: 2024, world: { n: 141 } });
    expect(found?.salaries.survey?.education.length).toBeGreaterThan(3);
    expect(found?.salaries.survey?.languages[0]?.segmentName).toMatch(/[A-Z]/);
    expect(Object.keys(found?.evidence ?? {}).sort()).toEqual([
      "aijobs-net",
      "bls-oews",
      "editorial",
      "stackoverflow-2025",
      "stackoverflow-published",
    ]);
    expect(found?.evidence["stackoverflow-2025"]?.occupations).toEqual(["Developer, back-end"]);
    expect(found?.evidence["stackoverflow-2025"]?.source.licence).toContain("ODbL");
    const elsewhere = await findRoleFigures("backend-developer", "DE");
    expect(elsewhere?.salaries.survey?.bands.every(({ country }) => country === "DE")).toBe(true);
    expect(await findRoleFigures("back-end-developer")).toBeNull();
    expect(await findRoleByAlias("back-end-developer")).toBe("backend-developer");
    expect(await findRoleByAlias("astronaut")).toBeNull();
  });

  it("fill the explorer: the roles of a country and the countries of a role", async () => {
    const source = "stackoverflow-2025";
    const wanted = { source, year: 2025, experience: "all", breakdown: "none" } as const;
    const roles = await listExplorerFigures({ ...wanted, subjects: null, country: "US" });
    expect(roles.find(({ role }) => role === "backend-developer")).toMatchObject({ n: 634, median: 171_250 });
    // The survey of 2025 did not ask for site reliability.
    expect(roles.map(({ role }) => role)).not.toContain("site-reliability-engineer");
    const backend = await findExplorerRole("back-end-developer");
    expect(backend?.slug).toBe("backend-developer");
    const countries = await listExplorerFigures({
      ...wanted,
      subjects: backend?.subjects ?? [],
      country: null,
    });
    expect(countries.map(({ country }) => country)).toEqual(expect.arrayContaining(["ALL", "DE", "US"]));
    expect(new Set(countries.map(({ role }) => role))).toEqual(new Set(["backend-developer"]));
  });

  it("are not brought twice", async () => {
    expect(await salarySeeder.run(context)).toBeUndefined();
  });

  it("tell an unknown role from a figure that is not there", async () => {
    await expect(list({ role: "astronaut" })).rejects.toMatchObject({ code: "senseless" });
    await expect(list({ source: "hearsay" })).rejects.toMatchObject({ code: "senseless" });
    await expect(list({ cursor: "made-up" })).rejects.toMatchObject({ code: "invalid" });
    expect(await list({ role: "backend-developer", country: "AQ" })).toEqual({
      items: [],
      next: null,
      notices: [],
    });
    const byAlias = await list({ role: "back-end-developer", country: "US", source: "stackoverflow-2025" });
    expect(byAlias.items[0]?.n).toBe(634);
  });
});
