import type postgres from "postgres";
import type { TestPerson } from "../test-people";
import type { ThrowAwayPortal } from "../throw-away-portal";
import type { Growth } from "./growth";
import { askOnce } from "./request";

type Asking = Parameters<typeof askOnce>[1];

/** What somebody asks about their own: its name, the status of its answer, and the request of each turn. */
export type Asked = readonly [
  name: string,
  status: number,
  ask: (person: TestPerson, turn: number) => Asking,
];

/**
 * What people's own things cost while those of others grow. At each step `fill` brings the database to so many times
 * the first; then each thing is asked in turn with a page that reads nothing of the kind, so that whatever else the
 * machine does meets both.
 */
export async function growthOfOwn(
  { address }: ThrowAwayPortal,
  people: readonly TestPerson[],
  asked: readonly Asked[],
  steps: readonly number[],
  fill: (times: number) => Promise<number>,
): Promise<Growth[]> {
  const port = Number(new URL(address).port);
  const measured = new Map<string, Growth["steps"]>(asked.map(([name]) => [name, []]));
  for (const times of steps) {
    const figures = await fill(times);
    for (const [name, status, ask] of asked) {
      const own: number[] = [];
      const reference: number[] = [];
      for (let turn = 0; turn < 200; turn += 1) {
        const person = people[turn % people.length];
        if (!person) continue;
        const known = await timeOf(port, 200, get("/api/v1/me", person.cookie));
        const spent = await timeOf(port, status, ask(person, turn));
        // The first warm what only time warms.
        if (turn < 20) continue;
        own.push(spent);
        reference.push(known);
      }
      measured.get(name)?.push({ times, figures, own: median(own), reference: median(reference) });
    }
  }
  return [...measured].map(([name, all]) => ({ name, steps: all, ratio: ratioOf(all) }));
}

/**
 * Brings the database to so many people, those who ask among them, and has those of them who hold nothing in `table`
 * filled: `fill` finds their ids in `crowd`.
 * @returns how many rows the table has then
 */
export async function fillPeople(
  sql: postgres.Sql,
  table: "blocks" | "bookmarks",
  total: number,
  askers: readonly TestPerson[],
  fill: () => Promise<unknown>,
): Promise<number> {
  await sql`set statement_timeout = 0`;
  await sql`
    insert into people (id, email) select gen_random_uuid(), 'crowd-' || n || '@example.org'
    from generate_series(1 + (select count(*) from people where email like 'crowd-%'), ${total - askers.length}::bigint) n`;
  await sql`
    create temporary table crowd as select id from people p
    where not exists (select from ${sql(table)} own where own.owner_id = p.id)
      and (email like 'crowd-%' or id in ${sql(askers.map(({ learner }) => learner.id))})`;
  await fill();
  await sql`drop table crowd`;
  await sql`vacuum analyze ${sql(table)}`;
  await sql`analyze people`;
  await sql`checkpoint`;
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`;
  return row?.n ?? 0;
}

export function get(path: string, cookie: string): Asking {
  return { path, headers: { cookie } };
}

export function post(path: string, origin: string, cookie: string, body: object): Asking {
  const headers = { "content-type": "application/json", origin, cookie };
  return { method: "POST", path, headers, body: JSON.stringify(body) };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function ratioOf(steps: Growth["steps"]): number {
  const [first, last] = [steps[0], steps.at(-1)];
  return first && last ? last.own / first.own : Number.NaN;
}

async function timeOf(port: number, expected: number, asking: Asking): Promise<number> {
  const begun = process.hrtime.bigint();
  const { status } = await askOnce(port, asking);
  if (status !== expected) throw new Error(`${asking.path} answered ${status}.`);
  return Number(process.hrtime.bigint() - begun) / 1e6;
}
