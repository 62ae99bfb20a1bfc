import "server-only";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { findWeek, listOccurrences } from "../queries";
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
  const { from, to } = await findWeek(learner, date);
  const planned = await listOccurrences(learner, from, to, learner.timeZone);
  return { from, to, role: day.role, kinds: weekDifference(planned, day.activities) };
}
