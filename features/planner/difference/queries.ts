import "server-only";
import { dayAfter, weekBegin } from "@/lib/days";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { findWeekStart, listOccurrences, type Occurrence } from "../queries";
import { findRoleDay, type RoleDay } from "../role-day/queries";
import { type KindDifference, weekDifference } from "./difference";

export interface WeekDifference {
  /** The week that is compared, both days included. */
  from: string;
  to: string;
  role: RoleDay["role"];
  /** Null when nothing of the kinds of a working day is planned, or the role has none. */
  kinds: KindDifference[] | null;
}

/**
 * A person's planned week beside the same time in the proportions of a role's day.
 * @throws AppError `not-found` for a role without a typical day.
 */
export async function getWeekDifference(
  learner: Learner,
  { role, date }: { role: string; date: string },
): Promise<WeekDifference> {
  const day = await findRoleDay(role);
  if (!day) throw notFound();
  const week = await getPlannedWeek(learner, date);
  return {
    from: week.from,
    to: week.to,
    role: day.role,
    kinds: weekDifference(week.occurrences, day.activities),
  };
}

async function getPlannedWeek(
  learner: Learner,
  date: string,
): Promise<{ from: string; to: string; occurrences: Occurrence[] }> {
  const from = weekBegin(date, await findWeekStart(learner));
  const to = dayAfter(from, 6);
  return { from, to, occurrences: await listOccurrences(learner, from, to, learner.timeZone) };
}
