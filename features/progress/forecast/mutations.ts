import "server-only";
import { and, eq } from "drizzle-orm";
import { holdEntries } from "@/db/holding";
import { entryLengths, roles, studyHours } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { findEntries } from "../queries";
import type { SetHours } from "./input";

/**
 * Says how much time a learner gives to a role, or how long an entry takes them; null takes it back.
 * @throws AppError `senseless` when there is no such role or entry, or the entry is no step.
 */
export async function setHours(learner: Learner, input: SetHours): Promise<SetHours> {
  return inTransaction(async () => {
    if (input.role !== undefined) await setPace(learner, input.role, minutesOf(input.hoursPerWeek));
    else await setLength(learner, input, minutesOf(input.hours));
    return input;
  });
}

async function setPace(learner: Learner, slug: string, minutesPerWeek: number | null): Promise<void> {
  const [role] = await database().select({ id: roles.id }).from(roles).where(eq(roles.slug, slug));
  if (!role) throw senseless("role", "There is no such role.");
  const isOwn = and(eq(studyHours.ownerId, learner.id), eq(studyHours.roleId, role.id));
  if (minutesPerWeek === null) {
    await database().delete(studyHours).where(isOwn);
    return;
  }
  const values = { minutesPerWeek, changedAt: toTimestamp(now()) };
  await database()
    .insert(studyHours)
    .values({ ownerId: learner.id, roleId: role.id, ...values })
    .onConflictDoUpdate({ target: [studyHours.ownerId, studyHours.roleId], set: values });
}

async function setLength(learner: Learner, input: SetHours, minutes: number | null): Promise<void> {
  const path = input.entry ? "entry" : "entryId";
  const [entry] = await findEntries([input]);
  if (!entry) throw senseless(path, "There is no such entry.");
  if (entry.kind !== "step") throw senseless(path, "Only steps have a length.");
  const isOwn = and(eq(entryLengths.ownerId, learner.id), eq(entryLengths.entryId, entry.entryId));
  if (minutes === null) {
    await database().delete(entryLengths).where(isOwn);
    return;
  }
  await holdEntries(learner.id, [entry.entryId]);
  const values = { minutes, changedAt: toTimestamp(now()) };
  await database()
    .insert(entryLengths)
    .values({ ownerId: learner.id, entryId: entry.entryId, ...values })
    .onConflictDoUpdate({ target: [entryLengths.ownerId, entryLengths.entryId], set: values });
}

function minutesOf(hours: number | null | undefined): number | null {
  return hours === null || hours === undefined ? null : Math.round(hours * 60);
}
