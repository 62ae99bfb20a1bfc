import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { isoInstant } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { type ListedFigure, statistics } from "../figure";
import { figureColumns, figureTables, shown } from "../queries";
import {
  isSame,
  type Past,
  pastOf,
  type Spell,
  type Statement,
  spellAt,
  spellsOf,
  type Telling,
} from "./spells";

export type FigureWithHistory = ListedFigure & { history: Spell[] };

/** A figure as it stands and all that it ever said. @throws AppError `not-found` */
export async function getFigureHistory(id: string): Promise<FigureWithHistory> {
  const [row] = await database().execute<ListedFigure & { key: null }>(sql`
    select ${figureColumns}, (case when f.role_id is not null then 'same' end) as relation, null as key
    from ${figureTables} where f.id = ${id}`);
  if (!row) throw notFound();
  const spells = await listSpells([id]);
  return { ...shown(row), history: spells.get(id) ?? [] };
}

/** What each of these figures said from when until when, the latest first, by the figure's id. */
async function listSpells(ids: readonly string[]): Promise<Map<string, Spell[]>> {
  return spellsOfFigures(sql`(select * from figures where id = any(${sql.param([...ids])}::uuid[]))`);
}

/** How many statements of the past a page lists. */
const mostPast = 50;

/**
 * What these figures said before, the latest to go first, with what each says now. Figures that say what they always
 * said are left out before their releases are read one by one, so a page where nothing changed costs next to nothing.
 */
export async function listPast(ids: readonly string[]): Promise<Past[]> {
  if (ids.length === 0) return [];
  const said = (values: string) =>
    sql.raw(
      `(${["status", "measure", "n", ...statistics, "limits"]
        .map((name) => `${values}.${name}`)
        .join(", ")})`,
    );
  const spells = await spellsOfFigures(sql`(
    select f.* from figures f
    join datasets d on d.id = f.dataset_id
    join figure_values live on live.figure_id = f.id and live.release_id = d.live_release_id
    where f.id = any(${sql.param([...ids])}::uuid[]) and exists (
      select from releases r left join figure_values v on v.figure_id = f.id and v.release_id = r.id
      where r.dataset_id = f.dataset_id and r.id <> d.live_release_id
        and ${said("v")} is distinct from ${said("live")}))`);
  return pastOf(spells, mostPast);
}

async function spellsOfFigures(figures: SQL): Promise<Map<string, Spell[]>> {
  const rows = await database().execute<
    Omit<Statement, "status"> & {
      id: string;
      release: string;
      from: string;
      status: Statement["status"] | null;
    }
  >(sql`
    select f.id, rel.label as release, p.published_at as "from", v.status, v.measure, v.n,
      round(v.p10::numeric)::float8 as p10, round(v.p25::numeric)::float8 as p25,
      round(v.median::numeric)::float8 as median, round(v.p75::numeric)::float8 as p75,
      round(v.p90::numeric)::float8 as p90, round(v.mean::numeric)::float8 as mean,
      round(v.low::numeric)::float8 as low, round(v.high::numeric)::float8 as high,
      coalesce(v.limits, '{}') as limits
    from ${figures} f
    join release_publications p on p.dataset_id = f.dataset_id
    join releases rel on rel.id = p.release_id
    left join figure_values v on v.figure_id = f.id and v.release_id = p.release_id
    order by f.id, p.published_at, p.id`);
  const tellings = new Map<string, Telling[]>();
  for (const { id, release, from, status, ...values } of rows) {
    const said = status === null ? null : { status, ...values };
    const own = tellings.get(id) ?? [];
    own.push({ release, from: isoInstant(from), said });
    tellings.set(id, own);
  }
  return new Map([...tellings].map(([id, own]) => [id, spellsOf(own)]));
}

export interface FigureChange {
  id: string;
  /** What it said then; null when there was no such figure yet. */
  then: Spell | null;
  now: Spell;
}

/** Which of these figures say something else than they did at an instant, each with both. */
export async function listChangesSince(ids: readonly string[], since: string): Promise<FigureChange[]> {
  const spells = await listSpells(ids);
  return [...spells].flatMap(([id, own]) => {
    const [now] = own;
    if (!now) return [];
    const then = spellAt(own, since) ?? null;
    return then && isSame(then, now) ? [] : [{ id, then, now }];
  });
}
