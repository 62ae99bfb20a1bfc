import "server-only";
import { and, asc, eq, gte, isNotNull, isNull, lte, or } from "drizzle-orm";
import { hasBegun } from "@/db/begun";
import { findDaysOff } from "@/db/days-off";
import { blocks, importedEvents, people, planFeeds } from "@/db/schema";
import { database } from "@/db/transaction";
import { calendarFile, yearsAhead } from "@/lib/calendar-file";
import { isoInstant, now, Temporal, todayIn } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { absolute, siteName } from "@/lib/site";
import { blockColumns } from "../queries";
import { calendarEventsOf, type Told, type ToldBlock } from "./feed-events";

export interface Feed {
  /** In full; whoever has it reads the plan. */
  url: string;
  /** How long before a block programs ring; null: never. */
  alarmMinutes: number | null;
}

/** So many events a feed holds at most; those furthest ahead are left out. */
const mostEvents = 5000;

/** The feed of a learner, or null. */
export async function findFeed(learner: Learner): Promise<Feed | null> {
  const [row] = await database()
    .select({ secret: planFeeds.secret, alarmMinutes: planFeeds.alarmMinutes })
    .from(planFeeds)
    .where(eq(planFeeds.ownerId, learner.id));
  if (!row) return null;
  return { url: absolute(`/api/v1/planner/feed/${row.secret}.ics`), alarmMinutes: row.alarmMinutes };
}

/**
 * What a calendar program is told under a secret address: the year before today, and everything ahead.
 * @throws AppError `not-found` for every address that is not a feed's, revoked ones included
 */
export async function readFeed(file: string): Promise<string> {
  const [, secret] = /^([0-9a-f]{40})\.ics$/.exec(file) ?? [];
  if (!secret) throw notFound();
  const [feed] = await database()
    .select({ ownerId: people.id, timeZone: people.timeZone, alarm: planFeeds.alarmMinutes })
    .from(planFeeds)
    .innerJoin(people, eq(people.id, planFeeds.ownerId))
    .where(eq(planFeeds.secret, secret));
  if (!feed) throw notFound();
  const { ownerId, timeZone, alarm } = feed;
  const today = todayIn(timeZone, now()).toString();
  const found = await listToldBlocks(ownerId, { from: dayAfter(today, -366), to: null }, mostEvents);
  return fileOf(ownerId, found, { from: null, to: null, alarm }, today, mostEvents);
}

/** The plan as a calendar file: of some days, both included, or all of it, however much that is. */
export async function exportCalendar(
  learner: Learner,
  { from = null, to = null }: { from?: string | null | undefined; to?: string | null | undefined },
): Promise<string> {
  const found = await listToldBlocks(learner.id, { from, to });
  const today = todayIn(learner.timeZone, now()).toString();
  return fileOf(learner.id, found, { from, to, alarm: null }, today);
}

/** What every file and feed is written by: a plan as its owner sees it, without what is put away on days off. */
async function fileOf(
  ownerId: string,
  found: readonly ToldBlock[],
  range: Omit<Told, "horizon" | "off">,
  today: string,
  most?: number,
): Promise<string> {
  const horizon = Temporal.PlainDate.from(today).add({ years: yearsAhead }).toString();
  const off = await findDaysOff(ownerId, "1970-01-01", horizon);
  const events = found.flatMap((block) => calendarEventsOf(block, { ...range, horizon, off }));
  return calendarFile(siteName, events.slice(0, most), { today });
}

/** Somebody's blocks that may happen in these days: routines first, then the others by date. */
async function listToldBlocks(
  ownerId: string,
  { from, to }: Pick<Told, "from" | "to">,
  most?: number,
): Promise<ToldBlock[]> {
  const { title, kind, roleId, date, start, minutes, timeZone, recurrence, exceptions, pause, version } =
    blockColumns;
  const columns = {
    id: blocks.id,
    title,
    kind,
    roleId,
    date,
    start,
    minutes,
    timeZone,
    recurrence,
    exceptions,
    pause,
    version,
  };
  const read = (isRoutine: boolean) => {
    const all = database()
      .select({ ...columns, uid: importedEvents.uid, updatedAt: blocks.updatedAt })
      .from(blocks)
      .leftJoin(
        importedEvents,
        and(eq(importedEvents.blockId, blocks.id), eq(importedEvents.ownerId, ownerId)),
      )
      .where(
        and(
          eq(blocks.ownerId, ownerId),
          isNull(blocks.deletedAt),
          to === null ? undefined : isRoutine ? hasBegun(blocks, to) : lte(blocks.date, to),
          isRoutine ? isNotNull(blocks.recurrence) : isNull(blocks.recurrence),
          from === null
            ? undefined
            : isRoutine
              ? or(isNull(blocks.lastDate), gte(blocks.lastDate, from))
              : gte(blocks.date, from),
        ),
      )
      .orderBy(asc(blocks.date), asc(blocks.start), asc(blocks.id));
    return most === undefined ? all : all.limit(most);
  };
  const [routines, singles] = await Promise.all([read(true), read(false)]);
  return [...routines, ...singles].map(({ id, uid, updatedAt, ...block }) => ({
    ...block,
    uid: uid ?? `${id}@metier`,
    changedAt: Temporal.Instant.from(isoInstant(updatedAt)),
  }));
}
