import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { dayOf, formatDayFor, now, todayIn } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { countEvidenceByRole, type Practice } from "../evidence/queries";
import { type Forecast, forecastOf } from "../forecast/forecast";
import { findLengths, findPaces, type Pace } from "../forecast/queries";
import { overviewOf, type RoleOverview } from "../overview";
import { findSeen, listCountedRoles } from "../queries";
import { getReader } from "../reader/queries";
import { getStreak, type OwnStreak } from "../streak/queries";
import { wasInWords } from "../was-words";

export interface RoleSummary extends RoleOverview {
  evidence: Practice | null;
  pace: Pace | null;
  forecast: Forecast;
}

/** Everything that a learner has begun, role by role, with what is gone from the guides, and their streak. */
export async function getSummary(learner: Learner, role?: string) {
  const counted = (await listCountedRoles()).filter((one) => role === undefined || one.role === role);
  const { entries, gone } = await findSeen(learner, role);
  const practised = await countEvidenceByRole(learner);
  const paces = await findPaces(learner);
  const lengths = await findLengths(learner);
  const streak: OwnStreak = await getStreak(learner);
  const today = todayIn(learner.timeZone, now());
  const states = new Map(entries.map(({ entry, state }) => [entry, state]));
  const begun = new Set([
    ...practised.keys(),
    ...[...paces].flatMap(([slug, { from }]) => (from === "own" ? slug : [])),
    ...[...lengths.keys()].map((entry) => entry.split("#")[0] ?? ""),
    ...(role === undefined ? [] : [role]),
  ]);
  const { locale, weekStart } = await getReader(learner);
  const marks = entries.map((entry) => ({
    ...entry,
    note: wasInWords(entry, (until) => formatDayFor(locale, dayOf(until))),
  }));
  const keys = new Map(counted.map(({ role: slug, steps }) => [slug, steps]));
  const roles = overviewOf(counted, marks, begun).map((overview): RoleSummary => {
    const pace = paces.get(overview.role) ?? null;
    const steps = (keys.get(overview.role) ?? []).map((key) => {
      const entry = `${overview.role}#${key}`;
      return { state: states.get(entry) ?? null, minutes: lengths.get(entry) ?? null };
    });
    return {
      ...overview,
      evidence: practised.get(overview.role) ?? null,
      pace,
      forecast: forecastOf(steps, pace?.minutesPerWeek ?? null, today),
    };
  });
  return { roles, gone, streak, states, lengths, locale, weekStart };
}

export interface RoleEntry {
  entryId: string;
  /** `role#key` */
  entry: string;
  kind: "step" | "task";
  title: string;
}

/** The live steps of a role and then its tasks, in their order. */
export async function listRoleEntries(role: string): Promise<RoleEntry[]> {
  const rows = await database().execute<{
    id: string;
    key: string;
    kind: RoleEntry["kind"];
    title: string;
  }>(sql`
    select e.id, e.key, e.kind, e.title from roles r
    join guides g on g.role_id = r.id and g.locale = 'en' join entries e on e.guide_id = g.id
    where r.slug = ${role} and e.retired_at is null and e.kind in ('step', 'task')
    order by e.kind, e.position`);
  return rows.map(({ id, key, kind, title }) => ({ entryId: id, entry: `${role}#${key}`, kind, title }));
}
