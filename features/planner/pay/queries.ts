import "server-only";
import { sql } from "drizzle-orm";
import type { Measure } from "@/db/enums";
import { database } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { findWeek, listOccurrences } from "../queries";

/** A yearly figure that somebody kept. */
export interface KeptFigure {
  id: string;
  title: string;
  currency: string;
  measure: Measure;
  amount: number;
  source: string;
  year: number | null;
}

/** The figures for a year that a person keeps and that state one amount, the newest first. */
export async function listKeptFigures(learner: Learner): Promise<KeptFigure[]> {
  const rows = await database().execute<KeptFigure & Record<string, unknown>>(sql`
    select b.id, coalesce(b.title, b.snapshot ->> 'title') as title, f.currency, f.year, d.title as source,
      case when v.median is null then 'mean' else 'median' end as measure, coalesce(v.median, v.mean) as amount
    from bookmarks b
    join figures f on f.id = b.figure_id
    join datasets d on d.id = f.dataset_id
    join figure_values v on v.figure_id = f.id and v.release_id = d.live_release_id
    where b.owner_id = ${learner.id} and b.kind = 'figure' and b.deleted_at is null and f.withdrawn_at is null
      and f.period = 'year' and v.status = 'ok' and coalesce(v.median, v.mean) is not null
    order by b.id desc limit 50`);
  return [...rows];
}

/** Minutes of work planned in the week that holds today; breaks do not count. */
export async function getPlannedWeek(
  learner: Learner,
): Promise<{ from: string; to: string; minutes: number }> {
  const today = todayIn(learner.timeZone, now()).toString();
  const { from, to } = await findWeek(learner, today);
  const planned = await listOccurrences(learner, from, to, learner.timeZone);
  const minutes = planned.reduce((sum, one) => sum + (one.kind === "break" ? 0 : one.minutes), 0);
  return { from, to, minutes };
}
