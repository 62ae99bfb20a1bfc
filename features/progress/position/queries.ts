import "server-only";
import { sql } from "drizzle-orm";
import { livePublication } from "@/db/live-publication";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { countEvidence } from "../evidence/queries";
import { type Position, positionIn } from "./position";

/** A range of pay as one source states it, and the place in it by the portal's rule. */
export interface PlacedRange {
  figureId: string;
  source: string;
  year: number | null;
  currency: string;
  /** `stated` is a lowest and highest pay, `percentiles` the 10th and the 90th. */
  edges: "stated" | "percentiles";
  n: number | null;
  population: string;
  low: number;
  high: number;
  position: Position | null;
}

export interface RolePosition {
  role: { slug: string; title: string };
  tasks: { entry: string; title: string; isEvidenced: boolean }[];
  ranges: PlacedRange[];
}

/**
 * The tasks of a role, which of them have evidence, and what the portal's rule makes of it in each range of a country.
 * @throws AppError `not-found` for a role without a live guide.
 */
export async function getPosition(
  learner: Learner,
  { role: slug, country }: { role: string; country: string },
): Promise<RolePosition> {
  const rows = await database().execute<{ title: string; role_id: string; entry: string; task: string }>(sql`
    select r.title, r.id as role_id, r.slug || '#' || e.key as entry, e.title as task
    from roles r join guides g on g.role_id = r.id and g.locale = 'en'
    join ${livePublication(toTimestamp(now()))}
    join entries e on e.guide_id = g.id and e.kind = 'task' and e.retired_at is null
    where r.slug = ${slug} order by e.position`);
  const [first] = rows;
  if (!first) throw notFound();
  const practised = await countEvidence(learner, slug);
  const tasks = rows.map(({ entry, task }) => ({ entry, title: task, isEvidenced: practised.has(entry) }));
  const evidenced = tasks.filter(({ isEvidenced }) => isEvidenced).length;
  const ranges = (await listRanges(first.role_id, country)).map((range) => ({
    ...range,
    position: positionIn(range, { evidenced, tasks: tasks.length }),
  }));
  return { role: { slug, title: first.title }, tasks, ranges };
}

async function listRanges(roleId: string, country: string): Promise<Omit<PlacedRange, "position">[]> {
  type Row = Omit<PlacedRange, "position"> & Record<string, unknown>;
  const rows = await database().execute<Row>(sql`
    select distinct on (d.slug, f.currency) f.id as "figureId", d.title as source, f.year, f.currency, v.n, f.population,
      case when v.low is not null and v.high is not null then 'stated' else 'percentiles' end as edges,
      case when v.low is not null and v.high is not null then v.low else v.p10 end as low,
      case when v.low is not null and v.high is not null then v.high else v.p90 end as high
    from figures f join datasets d on d.id = f.dataset_id
    join figure_values v on v.figure_id = f.id and v.release_id = d.live_release_id
    where f.subject_id = ${roleId} and f.country = ${country} and f.breakdown = 'none' and f.experience = 'all'
      and f.period = 'year' and f.withdrawn_at is null and v.status = 'ok'
      and ((v.low is not null and v.high is not null) or (v.p10 is not null and v.p90 is not null))
      and coalesce(v.limits, '{}') = '{}'
    order by d.slug, f.currency, f.year desc nulls last`);
  return [...rows];
}

/** Where a source states a range for everybody in a role. */
export async function listRangeCountries(role: string): Promise<string[]> {
  const rows = await database().execute<{ country: string }>(sql`
    select distinct f.country from figures f join datasets d on d.id = f.dataset_id
    join figure_values v on v.figure_id = f.id and v.release_id = d.live_release_id
    where f.subject_id = (select id from roles where slug = ${role}) and f.breakdown = 'none' and f.experience = 'all'
      and f.period = 'year' and f.withdrawn_at is null and v.status = 'ok'
      and (v.low is not null and v.high is not null or v.p10 is not null and v.p90 is not null)
      and coalesce(v.limits, '{}') = '{}'`);
  return rows.map(({ country }) => country);
}
