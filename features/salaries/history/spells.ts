import type { FigureStatus, Measure } from "@/db/enums";
import { noNumbers, type Statistics, statistics } from "../figure";

/** What a figure says: its numbers in one release, in whole units of the currency. */
export interface Statement extends Statistics {
  status: FigureStatus;
  measure: Measure;
  n: number | null;
  limits: Record<string, "above" | "below">;
}

/** That a release went live, and what it says of the figure; null where it lacks it. */
export interface Telling {
  release: string;
  /** An instant, in ISO 8601. */
  from: string;
  said: Statement | null;
}

/** A time in which a figure said one thing; `until` is null while it still does. */
export interface Spell extends Statement {
  release: string;
  from: string;
  until: string | null;
}

/**
 * What a figure said from when until when, the latest first. Releases that follow each other and say the same are one
 * spell, named after the first; a time without the figure is a spell in which it was withdrawn; before its first
 * release it has none.
 * @param tellings in the order in which the releases went live.
 */
export function spellsOf(tellings: readonly Telling[]): Spell[] {
  const spells: Spell[] = [];
  for (const { release, from, said } of tellings) {
    const last = spells.at(-1);
    if (!said && !last) continue;
    const statement = said ?? withdrawn(last);
    if (last && isSame(last, statement)) continue;
    if (last) last.until = from;
    spells.push({ release, from, until: null, ...statement });
  }
  return spells.reverse();
}

/** What a figure said once, and what it says now. */
export interface Past {
  id: string;
  before: Spell & { until: string };
  now: Spell;
}

/**
 * Everything that figures no longer say, the latest to go first.
 * @param spells of each figure by its id, the latest first.
 * @param most how many at most.
 */
export function pastOf(spells: ReadonlyMap<string, readonly Spell[]>, most: number): Past[] {
  return [...spells]
    .flatMap(([id, [now, ...rest]]) =>
      now ? rest.map((spell) => ({ id, before: { ...spell, until: spell.until ?? now.from }, now })) : [],
    )
    .toSorted((a, b) => Date.parse(b.before.until) - Date.parse(a.before.until))
    .slice(0, most);
}

/** The spell that a figure was in at an instant; undefined before its first. */
export function spellAt(spells: readonly Spell[], at: string): Spell | undefined {
  const instant = Date.parse(at);
  return spells.find(
    ({ from, until }) => Date.parse(from) <= instant && (until === null || instant < Date.parse(until)),
  );
}

const numbers = ["n", ...statistics] as const;

/** Whether two statements say the same to a reader. */
export function isSame(a: Statement, b: Statement): boolean {
  if (a.status !== b.status) return false;
  if (a.status === "withdrawn") return true;
  const bounds = ({ limits }: Statement) => JSON.stringify(Object.entries(limits).sort());
  return a.measure === b.measure && numbers.every((name) => a[name] === b[name]) && bounds(a) === bounds(b);
}

function withdrawn(last: Statement | undefined): Statement {
  return { ...noNumbers, n: null, status: "withdrawn", measure: last?.measure ?? "median", limits: {} };
}
