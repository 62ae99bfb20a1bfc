import type postgres from "postgres";
import { type ThrowAwayPortal, withConnection } from "../throw-away-portal";
import { askOnce } from "./request";

export interface Growth {
  name: string;
  /** Milliseconds to answer, by how many times the figures there are. */
  steps: { times: number; figures: number; own: number; reference: number }[];
  /** The cost with the most figures as a part of the cost with the fewest, against a page that reads no figures. */
  ratio: number;
}

const roles = ["backend-developer", "data-scientist", "devops-engineer", "mobile-developer", "qa-engineer"];
const countries = ["US", "DE", "GB", "IN", "CA", "FR", "PL", "BR"];
const orders = ["name", "n", "p25", "median", "p75"];
const pairs = roles.flatMap((role) => countries.map((country) => ({ role, country })));

/** Addresses that are asked for once each, so that no cache answers. */
const asked: [name: string, paths: string[]][] = [
  [
    "explorer: a role by country",
    pairs.map(({ role, country }) => `/salaries?role=${role}&sort=n&country=${country}&view=countries`),
  ],
  [
    "explorer: one role in one country",
    pairs.map(({ role, country }) => `/salaries?role=${role}&country=${country}`),
  ],
  [
    "explorer: by experience",
    pairs.map(({ role, country }) => `/salaries?role=${role}&country=${country}&view=experience`),
  ],
  [
    "explorer: year by year",
    pairs.map(({ role, country }) => `/salaries?role=${role}&country=${country}&view=years`),
  ],
  [
    "explorer: roles of a country",
    orders.flatMap((sort) =>
      countries.map((country) => `/salaries?country=${country}&view=roles&sort=${sort}`),
    ),
  ],
  ["pay of a role", pairs.map(({ role, country }) => `/salaries/${role}?country=${country}`)],
  [
    "where own pay stands",
    pairs.map(({ role, country }) => `/salaries/${role}/you?country=${country}&currency=EUR`),
  ],
  [
    "API: one role in one country",
    pairs.map(({ role, country }) => `/api/v1/salaries?role=${role}&country=${country}`),
  ],
  [
    "API: a role",
    pairs.map(({ role }, i) => `/api/v1/salaries?role=${role}&limit=${200 - (i % countries.length)}`),
  ],
  ["API: a country", pairs.map(({ country }, i) => `/api/v1/salaries?country=${country}&limit=${60 - i}`)],
  ["API: everything", pairs.map((_, i) => `/api/v1/salaries?limit=${200 - i}`)],
  [
    "API: one experience, year or currency",
    [
      "experience=0-2",
      "experience=executive",
      "year=2025",
      "year=2021",
      "currency=GBP",
      "currency=XAF",
    ].flatMap((filter) => orders.map((_, i) => `/api/v1/salaries?${filter}&limit=${60 - i}`)),
  ],
];

/**
 * What pages and doors cost with as many figures as the portal brings along, with ten and with a hundred times as many:
 * ten times the roles, then ten times the years. Each is asked in turn with a page that reads no figures, so that
 * whatever else the machine does meets both.
 */
export async function growthOf({ address, database }: ThrowAwayPortal, isQuick: boolean): Promise<Growth[]> {
  const port = Number(new URL(address).port);
  const measured = new Map<string, Growth["steps"]>(asked.map(([name]) => [name, []]));
  let turn = 0;
  for (const times of isQuick ? [1, 10] : [1, 10, 100]) {
    const figures = await withConnection(database, (sql) => grow(sql, times));
    for (const [name, paths] of asked) {
      const own: number[] = [];
      const reference: number[] = [];
      // The first of each kind warms what only time warms, and is not counted.
      for (const [i, path] of paths.entries()) {
        turn += 1;
        const known = await timeOf(port, `/articles?after=none-is-called-${turn}`);
        const spent = await timeOf(port, path);
        if (i === 0) continue;
        own.push(spent);
        reference.push(known);
      }
      measured.get(name)?.push({ times, figures, own: quarter(own), reference: quarter(reference) });
    }
  }
  return [...measured].map(([name, steps]) => ({ name, steps, ratio: ratioOf(steps) }));
}

/** The time that a quarter stay below: whatever else the machine does only adds to the others. */
function quarter(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? Number.NaN;
}

function ratioOf(steps: Growth["steps"]): number {
  const cost = (step: Growth["steps"][number] | undefined) => (step ? step.own / step.reference : Number.NaN);
  return cost(steps.at(-1)) / cost(steps[0]);
}

async function timeOf(port: number, path: string): Promise<number> {
  const begun = process.hrtime.bigint();
  const { status } = await askOnce(port, { path });
  if (status !== 200) throw new Error(`${path} answered ${status}.`);
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

/** @returns how many figures there are then. The page caches are told that everything has changed. */
async function grow(sql: postgres.Sql, times: number): Promise<number> {
  await sql`set statement_timeout = 0`;
  if (times === 10) await moreRoles(sql);
  if (times === 100) await moreYears(sql);
  await sql`vacuum analyze figures`;
  await sql`vacuum analyze figure_values`;
  await sql`analyze roles`;
  // What the growth left to be written is written before anything is timed.
  await sql`checkpoint`;
  await sql`
    with raised as (update site_version set version = version + 1 where id = 1 returning version)
    select pg_notify('site', version || ' *') from raised`;
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from figures`;
  return row?.n ?? 0;
}

/** Nine more of each role, each with the figures of the one it is like. */
async function moreRoles(sql: postgres.Sql): Promise<void> {
  await sql`
    create temporary table like_role as
    select r.id as old, gen_random_uuid() as new, r.slug || '-' || k as slug, r.title || ' ' || k as title
    from roles r, generate_series(1, 9) k`;
  await sql`insert into roles (id, slug, title) select new, slug, title from like_role`;
  await copies(sql, sql`join like_role l on l.old = f.role_id`, sql`l.new`, sql`f.year`);
}

/** Nine times as many years after those that there are. */
async function moreYears(sql: postgres.Sql): Promise<void> {
  const join = sql`cross join generate_series(1, 9) k where f.year is not null`;
  await copies(sql, join, sql`f.role_id`, sql`f.year + 6 * k`);
}

type Part = postgres.PendingQuery<postgres.Row[]>;

async function copies(sql: postgres.Sql, join: Part, role: Part, year: Part): Promise<void> {
  await sql`drop table if exists like_figure`;
  await sql`
    create temporary table like_figure as
    select f.id as old, gen_random_uuid() as new, ${role} as role_id, ${year} as year from figures f ${join}`;
  await sql`
    insert into figures (id, dataset_id, role_id, occupation_id, country, breakdown, segment, experience_basis,
      experience, year, currency, period, population)
    select l.new, f.dataset_id, l.role_id, f.occupation_id, f.country, f.breakdown, f.segment, f.experience_basis,
      f.experience, l.year, f.currency, f.period, f.population
    from like_figure l join figures f on f.id = l.old`;
  await sql`
    insert into figure_values (figure_id, release_id, status, measure, n, p10, p25, median, p75, p90, mean, low, high,
      limits)
    select l.new, v.release_id, v.status, v.measure, v.n, v.p10, v.p25, v.median, v.p75, v.p90, v.mean, v.low, v.high,
      v.limits
    from like_figure l join figure_values v on v.figure_id = l.old`;
}
