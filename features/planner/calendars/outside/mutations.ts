import "server-only";
import { and, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import { isOwnVersion } from "@/db/own-version";
import { outsideCalendars, outsideEvents } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, todayIn, toTimestamp } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { changedElsewhere, notFound, senseless } from "@/lib/errors";
import { matchedVersion } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import { undoSince, undoUntil } from "@/lib/undo-term";
import { calendarIn } from "../import-file";
import type { ReadCalendar } from "../read-calendar";
import type { AddOutside, ChangeOutside } from "./input";
import { lastDateOf, whyNotShown } from "./outside-days";
import { getOutsideCalendar, type OutsideCalendar } from "./queries";

/** A calendar that was brought, and what of its file is not shown, or otherwise than it is written. */
export interface BroughtCalendar extends OutsideCalendar {
  remarks: Pick<ReadCalendar, "refused" | "changed">;
}

/** So many calendars stand beneath a plan, and so many are kept with those that can come back. */
const mostCalendars = 10;
const mostKept = 40;
/** So many of their events may go on repeating: each is looked at anew for every day that is shown. */
const mostRepeating = 500;
const mostRemarks = 100;

/**
 * Shows the events of a file beneath the plan: a calendar more, or a newer file of one that is there, which can be taken
 * back. Nothing of it becomes part of the plan.
 * @throws AppError `senseless` for what is no calendar, holds nothing, or is too much; `not-found` for `insteadOf`
 */
export async function addOutsideCalendar(
  learner: Learner,
  { content, name, insteadOf }: AddOutside,
): Promise<BroughtCalendar> {
  const read = calendarIn(content, learner.timeZone);
  const judged = read.events.map((event) => ({ event, reason: whyNotShown(event) }));
  const shown = judged.flatMap(({ event, reason }) => (reason === null ? event : []));
  if (shown.length === 0) throw senseless("content", "It holds no event that could be shown.");
  const refused = [
    ...read.refused,
    ...judged.flatMap(({ event: { line, title }, reason }) => (reason ? { line, title, reason } : [])),
  ];
  const rows = shown.map(({ uid: _, line: __, ...event }, number) => ({
    ...event,
    number,
    lastDate: lastDateOf(event),
  }));
  return inTransaction(async () => {
    await alone(learner);
    const before = insteadOf ? await getOutsideCalendar(learner, insteadOf) : null;
    if (before) await putAway(learner, before.id);
    await expectRoom(learner, rows);
    const [added] = await database()
      .insert(outsideCalendars)
      .values({
        ownerId: learner.id,
        name: before?.name ?? read.name ?? name ?? "Calendar",
        isShown: before?.isShown ?? true,
        events: rows.length,
        refused: refused.length,
        insteadOfId: before?.id ?? null,
      })
      .returning({ id: outsideCalendars.id });
    if (!added) throw new Error("The calendar was not kept.");
    for (let at = 0; at < rows.length; at += 1000) {
      await database()
        .insert(outsideEvents)
        .values(
          rows.slice(at, at + 1000).map(({ exceptions, ...row }) => ({
            ...row,
            exceptions: { ...exceptions },
            calendarId: added.id,
            ownerId: learner.id,
          })),
        );
    }
    return {
      ...(await getOutsideCalendar(learner, added.id)),
      remarks: { refused: refused.slice(0, mostRemarks), changed: read.changed.slice(0, mostRemarks) },
    };
  });
}

/** @throws AppError `conflict` with the calendar as it is when the version is no longer current */
export async function changeOutsideCalendar(
  learner: Learner,
  id: string,
  ifMatch: string | null,
  input: ChangeOutside,
): Promise<OutsideCalendar> {
  return inTransaction(async () => {
    await writeVersion(learner, id, matchedVersion(ifMatch, id), input);
    return getOutsideCalendar(learner, id);
  });
}

/** Takes a calendar from beneath the plan; for 30 days it can be restored. */
export async function removeOutsideCalendar(learner: Learner, id: string, ifMatch: string | null) {
  return inTransaction(async () => {
    const at = now();
    await writeVersion(learner, id, matchedVersion(ifMatch, id), { deletedAt: toTimestamp(at) });
    return { id, restorableUntil: toTimestamp(undoUntil(at)) };
  });
}

/** Takes a removal back, and a newer file too: of a calendar and the file that took its place, one stands. */
export async function restoreOutsideCalendar(learner: Learner, id: string): Promise<OutsideCalendar> {
  return inTransaction(async () => {
    await alone(learner);
    const at = toTimestamp(undoSince(now()));
    const [restored] = await database()
      .update(outsideCalendars)
      .set({ deletedAt: null, version: sql`${outsideCalendars.version} + 1`, updatedAt: toTimestamp(now()) })
      .where(
        and(
          eq(outsideCalendars.id, id),
          eq(outsideCalendars.ownerId, learner.id),
          or(isNull(outsideCalendars.deletedAt), gt(outsideCalendars.deletedAt, at)),
        ),
      )
      .returning({ insteadOfId: outsideCalendars.insteadOfId });
    if (!restored) throw notFound();
    const others = await database()
      .select({ id: outsideCalendars.id })
      .from(outsideCalendars)
      .where(
        and(
          eq(outsideCalendars.ownerId, learner.id),
          isNull(outsideCalendars.deletedAt),
          ne(outsideCalendars.id, id),
          or(
            eq(outsideCalendars.insteadOfId, id),
            restored.insteadOfId ? eq(outsideCalendars.id, restored.insteadOfId) : undefined,
          ),
        ),
      );
    for (const other of others) await putAway(learner, other.id);
    await expectRoom(learner, []);
    return getOutsideCalendar(learner, id);
  });
}

/** Two files at once would each find room for itself. */
async function alone({ id }: Learner): Promise<void> {
  await database().execute(sql`select pg_advisory_xact_lock(hashtext(${`outside ${id}`}))`);
}

/** What has been replaced can come back, and what that one replaced cannot: whoever brings a file daily keeps two. */
async function putAway(learner: Learner, id: string): Promise<void> {
  const [gone] = await database()
    .update(outsideCalendars)
    .set({ deletedAt: toTimestamp(now()), version: sql`${outsideCalendars.version} + 1` })
    .where(and(eq(outsideCalendars.id, id), eq(outsideCalendars.ownerId, learner.id)))
    .returning({ insteadOfId: outsideCalendars.insteadOfId });
  if (!gone?.insteadOfId) return;
  await database()
    .delete(outsideCalendars)
    .where(
      and(
        eq(outsideCalendars.id, gone.insteadOfId),
        eq(outsideCalendars.ownerId, learner.id),
        sql`${outsideCalendars.deletedAt} is not null`,
      ),
    );
}

/** @throws AppError `senseless` where these would be too many beside those that are there */
async function expectRoom(
  learner: Learner,
  added: readonly { recurrence: string | null; lastDate: string | null }[],
): Promise<void> {
  const today = dayAfter(todayIn(learner.timeZone, now()).toString(), -1);
  const [kept] = await database()
    .select({
      all: sql<number>`count(*)::int`,
      standing: sql<number>`count(*) filter (where ${outsideCalendars.deletedAt} is null)::int`,
    })
    .from(outsideCalendars)
    .where(eq(outsideCalendars.ownerId, learner.id));
  const more = added.length > 0 ? 1 : 0;
  if ((kept?.standing ?? 0) + more > mostCalendars)
    throw senseless(
      "content",
      `At most ${mostCalendars} calendars stand beneath a plan. Take one out first.`,
    );
  if ((kept?.all ?? 0) + more > mostKept)
    throw senseless("content", "Many calendars were taken out in these 30 days. Bring newer files instead.");
  const [going] = await database()
    .select({ count: sql<number>`count(*)::int` })
    .from(outsideEvents)
    .innerJoin(outsideCalendars, eq(outsideCalendars.id, outsideEvents.calendarId))
    .where(
      and(
        eq(outsideEvents.ownerId, learner.id),
        isNull(outsideCalendars.deletedAt),
        sql`${outsideEvents.recurrence} is not null`,
        sql`(${outsideEvents.lastDate} is null or ${outsideEvents.lastDate} >= ${today})`,
      ),
    );
  const count =
    (going?.count ?? 0) +
    added.filter((one) => one.recurrence && (one.lastDate === null || one.lastDate >= today)).length;
  if (count > mostRepeating)
    throw senseless(
      "content",
      `${count} of the events would go on repeating; at most ${mostRepeating} can. Export fewer calendars.`,
    );
}

async function writeVersion(
  learner: Learner,
  id: string,
  version: number,
  values: ChangeOutside & { deletedAt?: string },
): Promise<void> {
  const rows = await database()
    .update(outsideCalendars)
    .set({ ...values, version: sql`${outsideCalendars.version} + 1`, updatedAt: toTimestamp(now()) })
    .where(isOwnVersion(outsideCalendars, learner, id, version))
    .returning({ id: outsideCalendars.id });
  if (rows.length === 0) throw changedElsewhere("calendar", await getOutsideCalendar(learner, id));
}
