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
