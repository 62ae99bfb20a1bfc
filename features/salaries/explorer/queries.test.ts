import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import type { Experience } from "@/db/enums";
import { database, rolledBack } from "@/db/transaction";
import { type FigureRow, ordinary } from "../import/figure-row";
import { publishRelease } from "../import/mutations";
import { nothingAsked } from "./address";
import { sortKeys } from "./input";
import { findExplorerRole, listExplorerOptions } from "./options/queries";
import { findTold, findYears, listCoverage, listExplorerFigures, listTold } from "./queries";
import { arrange, showFigures } from "./shown";

const basis: Partial<Record<Experience, FigureRow["basis"]>> = { all: "seniority", senior: "seniority" };

function figure(given: Partial<FigureRow>): FigureRow {
  return {
    ...ordinary,
    ...{ role: null, occupation: null, country: "DE", experience: "all", year: 2025, currency: "USD" },
    ...{ period: "year", population: "Everybody", measure: "percentiles", n: 20, median: 10 },
    ...{ p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null },
    basis: basis[given.experience ?? "all"] ?? "coding-years",
    ...given,
  };
}

/** Two roles, a source that knows them, and one that knows only an occupation around the first. */
async function prepare() {
  const mark = v7();
  const [maker, mender] = [`maker-${mark}`, `mender-${mark}`];
  for (const role of [maker, mender]) {
    await database().execute(sql`insert into roles (id, slug, title) values (${v7()}, ${role}, ${role})`);
  }
  await database().execute(sql`
    insert into role_aliases (slug, role_id) select ${`alias-${mark}`}, id from roles where slug = ${maker}`);
  const slugs = { survey: `survey-${mark}`, official: `official-${mark}` };
  for (const slug of Object.values(slugs)) {
    await database().execute(
      sql`insert into sources (id, slug, kind, title) values (${v7()}, ${slug}, 'dataset', 'S')`,
    );
  }
  const publish = (
    slug: string,
    figures: FigureRow[],
    occupations: { code: string; title: string; role: string; relation: "same" | "wider" }[],
  ) =>
    publishRelease({
      dataset: { slug, source: slug, title: "A source", caveat: "Invented.", kind: "survey" },
      ...{ label: v7(), fileHash: v7(), rowsRead: 3, rowsUsed: 3, shares: [] },
      report: { origin: "import", files: [], dropped: [], unknown: [] },
      figures,
      occupations,
    });
  await publish(
    slugs.survey,
    [
      figure({ role: maker, median: 30 }),
      figure({ role: maker, experience: "senior", median: 40 }),
      figure({ role: maker, year: 2024, median: 25 }),
      figure({ role: maker, country: "FR", median: 20 }),
      figure({ role: maker, country: "IT", n: 4, median: null }),
      figure({ role: maker, country: "IT", year: 2024, median: 15 }),
      figure({ role: maker, breakdown: "education", segment: "bachelor", median: 35 }),
      figure({ role: mender, year: null, median: 5 }),
    ],
    [],
  );
  await publish(
    slugs.official,
    [figure({ occupation: "15-1", country: "US", median: 50 })],
    [{ code: "15-1", title: "Makers of all sorts", role: maker, relation: "wider" }],
  );
  const role = await findExplorerRole(maker);
  if (!role) throw new Error("The role that was just made is not found.");
  return { maker, mender, mark, role, ...slugs };
}

test("a role is found by its other name, with the occupations around it", () =>
  rolledBack(async () => {
    const { maker, mark, role } = await prepare();
    expect(role).toMatchObject({ slug: maker, title: maker });
    expect(role.subjects).toHaveLength(2);
    expect(await findExplorerRole(`alias-${mark}`)).toEqual(role);
    expect(await findExplorerRole("no-such-role")).toBeNull();
  }));

test("of very many roles some are offered, the one in question always among them", () =>
  rolledBack(async () => {
    const { mender, role } = await prepare();
    await database().execute(sql`
      with added as (
        insert into roles (id, slug, title)
        select gen_random_uuid(), 'aa-' || k || '-' || ${mender}, 'A ' || k from generate_series(1, 60) k returning id)
      insert into figures (id, dataset_id, role_id, country, experience_basis, experience, year, currency, period, population)
      select gen_random_uuid(), f.dataset_id, a.id, f.country, f.experience_basis, f.experience, f.year, f.currency,
        f.period, f.population
      from added a cross join (select * from figures where subject_id = (select id from roles where slug = ${mender})) f`);
    const all = await listExplorerOptions(null);
    expect(all).toMatchObject({ hasMoreRoles: true });
    expect(all.roles).toHaveLength(50);
    expect(all.roles).not.toContainEqual({ slug: role.slug, title: role.title });
    expect((await listExplorerOptions(role)).roles).toContainEqual({ slug: role.slug, title: role.title });
  }));

test("of very many years the newest are offered and drawn, and any other can be asked for", () =>
  rolledBack(async () => {
    const { role, maker, mark } = await prepare();
    const slug = `long-${mark}`;
    await database().execute(
      sql`insert into sources (id, slug, kind, title) values (${v7()}, ${slug}, 'dataset', 'S')`,
    );
    await publishRelease({
      dataset: { slug, source: slug, title: "A long source", caveat: "Invented.", kind: "survey" },
      ...{ label: v7(), fileHash: v7(), rowsRead: 3, rowsUsed: 3, shares: [] },
      report: { origin: "import", files: [], dropped: [], unknown: [] },
      figures: Array.from({ length: 15 }, (_, i) => figure({ role: maker, country: "AT", year: 2025 - i })),
      occupations: [],
    });
    const scope = { subjects: role.subjects, country: "AT", breakdown: "none" } as const;
    const [newest] = await listCoverage(scope, null);
    expect(newest?.years).toEqual([...Array(10).keys()].map((i) => 2025 - i));
    const [older] = await listCoverage(scope, 2012);
    expect(older?.years).toEqual([...(newest?.years ?? []), 2012]);
    if (!older) throw new Error("Nothing is covered.");
    const drawn = await findYears(nothingAsked, role, { ...scope, coverage: older });
    expect(drawn.shown.map(({ figure: { year } }) => year)).toEqual(newest?.years);
    expect(drawn.choice.notes).toEqual(["Shown are the years from 2016 on; the files hold all of them."]);
  }));

test("what can be chosen is what has figures", () =>
  rolledBack(async () => {
    const { maker, mender, role } = await prepare();
    const all = await listExplorerOptions(null);
    expect(all.roles.map(({ slug }) => slug)).toEqual(expect.arrayContaining([maker, mender]));
    expect(all.countries).toEqual(expect.arrayContaining(["DE", "FR", "IT", "US"]));
    expect((await listExplorerOptions(role)).countries).toEqual(["DE", "FR", "IT", "US"]);
  }));

test("each source says which years and levels of experience it knows, the newest year first", () =>
  rolledBack(async () => {
    const { role, survey, official, mender } = await prepare();
    const subjects = role.subjects;
    const spoken = { kind: "survey", title: "A source", measure: "percentiles" };
    const coverage = await listCoverage({ subjects, country: null, breakdown: "none" }, null);
    expect(coverage.toSorted((a, b) => b.source.localeCompare(a.source))).toEqual([
      { source: survey, ...spoken, years: [2025, 2024], experiences: ["all", "senior"] },
      { source: official, ...spoken, years: [2025], experiences: ["all"] },
    ]);
    const earlier = await listCoverage({ subjects, country: "DE", breakdown: "none" }, 2024);
    expect(earlier).toEqual([{ source: survey, ...spoken, years: [2025, 2024], experiences: ["all"] }]);
    const undated = await findExplorerRole(mender);
    expect(
      await listCoverage({ subjects: undated?.subjects ?? [], country: "DE", breakdown: "none" }, null),
    ).toEqual([{ source: survey, ...spoken, years: [null], experiences: ["all"] }]);
    const ofCountry = await listCoverage({ subjects: null, country: "US", breakdown: "none" }, null);
    expect(ofCountry.map(({ source }) => source)).toContain(official);
    const byDegree = await listCoverage({ subjects, country: "DE", breakdown: "education" }, null);
    expect(byDegree).toMatchObject([{ source: survey, years: [2025] }]);
    expect(await listCoverage({ subjects, country: "AQ", breakdown: "none" }, null)).toEqual([]);
  }));

test("figures come by role, by country, and by degree, and never mixed", () =>
  rolledBack(async () => {
    const { role, survey, official, maker } = await prepare();
    const wanted = { source: survey, subjects: role.subjects, country: null, breakdown: "none" } as const;
    const countries = await listExplorerFigures({ ...wanted, year: 2025, experience: "all" });
    expect(countries.map(({ country, median }) => [country, median]).toSorted()).toEqual([
      ["DE", 30],
      ["FR", 20],
      ["IT", null],
    ]);
    const degrees = await listExplorerFigures({ ...wanted, year: 2025, breakdown: "education" });
    expect(degrees).toMatchObject([{ segment: "bachelor", median: 35 }]);
    const [occupation] = await listExplorerFigures({
      ...{ source: official, subjects: null, country: "US", breakdown: "none" },
      year: 2025,
    });
    expect(occupation).toMatchObject({
      occupation: { code: "15-1", title: "Makers of all sorts" },
      roles: [{ slug: maker, relation: "wider" }],
    });
  }));

test("the first of a long list are those of the whole list, in any order, group by group", () =>
  rolledBack(async () => {
    const { mark } = await prepare();
    const slug = `many-${mark}`;
    await database().execute(
      sql`insert into sources (id, slug, kind, title) values (${v7()}, ${slug}, 'dataset', 'S')`,
    );
    const roles = Array.from(
      { length: 12 },
      (_, i) => `r${String.fromCharCode(97 + ((i * 5) % 12))}-${mark}`,
    );
    for (const role of roles) {
      await database().execute(sql`insert into roles (id, slug, title) values (${v7()}, ${role}, ${role})`);
    }
    const figures = roles.flatMap((role, i) => {
      const usd = { role, country: "AT", median: (i * 7) % 12, p90: i % 3 === 0 ? null : (i * 5) % 12 };
      const few = { n: 3 + i / 4, median: null };
      return [
        figure(i % 4 === 3 ? { ...usd, ...few, p90: null } : { ...usd, n: 10 + ((i * 11) % 12) }),
        // Of some roles nothing is told in one currency, and something in the other.
        ...(i % 2 === 0 ? [figure({ ...usd, currency: "EUR", n: 20 + i, p90: null })] : []),
      ].map((one) => ({ ...one, n: Math.floor(one.n ?? 0) }));
    });
    await publishRelease({
      dataset: { slug, source: slug, title: "A source", caveat: "Invented.", kind: "survey" },
      ...{ label: v7(), fileHash: v7(), rowsRead: 3, rowsUsed: 3, shares: [] },
      report: { origin: "import", files: [], dropped: [], unknown: [] },
      figures,
      occupations: [],
    });
    const wanted = { source: slug, subjects: null, country: "AT", breakdown: "none", year: 2025 } as const;
    const whole = await listExplorerFigures(wanted);
    expect(whole).toHaveLength(figures.length);
    for (const key of sortKeys) {
      for (const isTurned of [false, true]) {
        const sort = { key, isTurned };
        const [all, first] = [whole, await listExplorerFigures({ ...wanted, first: { sort, most: 3 } })].map(
          (some) =>
            arrange(
              showFigures(some, null, []),
              sort,
              ({ role, id }) => role ?? id,
              ({ roleTitle }) => roleTitle ?? "",
            ),
        );
        const names = (one: typeof all) =>
          Object.fromEntries(
            (one?.groups ?? []).map(({ currency, rows }) => [
              currency,
              rows.slice(0, 4).map(({ figure: { role } }) => role),
            ]),
          );
        expect(names(first), `${key}, ${isTurned}`).toEqual(names(all));
        expect(first?.withheld.length).toBe(Math.min(4, all?.withheld.length ?? 0));
      }
    }
  }));

test("a newest year with too few reports gives way to the one before, and says so", () =>
  rolledBack(async () => {
    const { role } = await prepare();
    const scope = { subjects: role.subjects, country: "IT", breakdown: "none" } as const;
    const [coverage] = await listCoverage(scope, null);
    if (!coverage) throw new Error("Nothing is covered.");
    const told = await findTold(nothingAsked, role, { ...scope, coverage });
    expect(told.choice).toMatchObject({ year: 2024, notes: [expect.stringContaining("2025 has too few")] });
    expect(told.shown.map(({ values }) => values.median)).toEqual([15]);
    const asked = await findTold({ ...nothingAsked, year: 2025 }, role, { ...scope, coverage });
    expect(asked.choice.year).toBe(2025);
    expect(asked.shown.map(({ figure: { status } }) => status)).toEqual(["too-few"]);
  }));

test("all levels, all years and all sources are read where they are wanted", () =>
  rolledBack(async () => {
    const { role, survey } = await prepare();
    const scope = { subjects: role.subjects, country: "DE", breakdown: "none" } as const;
    const coverage = await listCoverage(scope, null);
    const levels = await listTold(nothingAsked, role, { ...scope, coverage, isWhole: false });
    expect(levels.map(({ choice, shown }) => [choice.source, shown.length])).toEqual([[survey, 2]]);
    expect(levels[0]?.evidence).toMatchObject({ slug: survey, caveat: "Invented." });
    const [one] = coverage;
    if (!one) throw new Error("Nothing is covered.");
    const years = await findYears(nothingAsked, role, { ...scope, coverage: one });
    expect(years.shown.map(({ figure: { year } }) => year)).toEqual([2025, 2024]);
  }));
