import "server-only";
import { and, between, eq, gte, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { hasBegun } from "@/db/begun";
import { findDaysOff } from "@/db/days-off";
import { blocks, people, roles } from "@/db/schema";
import { database } from "@/db/transaction";
import { now, secondsAfter, todayIn, toTimestamp } from "@/lib/dates";
import { dayAfter, daysFrom, weekBegin } from "@/lib/days";
import { type DaysOff, isOnVacation, isPutAway } from "@/lib/days-off";
import { notFound, senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { type Happening, happeningsOf } from "@/lib/recurrence";
import type { DayClock } from "./day-clock";
import type { Block, Exceptions } from "./edits";
import { findOutcomes } from "./outcomes/queries";
import { outcomeShown } from "./shown-edits";
import { findTasks, type Task } from "./tasks/queries";
import { boundsOf, dayClock, minuteOn, momentOf, placeOn, seenIn } from "./wall-time";

/** A block on a day that somebody looks at; of a routine, one occurrence as it is there. */
export interface PlacedBlock extends Block {
  /** The date that the block's own rule gives; for a block that happens once, its date. */
  occurrence: string;
  /** Whether something about this occurrence is its own. */
  isException: boolean;
  /** Minutes done; null while nothing is. */
  done: number | null;
  /** Whether it was let go. */
  dropped: boolean;
  /** Elapsed minutes since that day began; negative when it began the day before. */
  from: number;
  /** By how many minutes it is later than written, because clocks went forward over its start. */
  shifted: number;
  /** The task it practises, and where the guide tells of it. */
  task: Task | null;
  role: { slug: string; title: string } | null;
}

export interface PlanDay {
  date: string;
  timeZone: string;
  clock: DayClock;
  /** Elapsed minutes of this day at this moment; null on any other day. */
  nowMinute: number | null;
  today: string;
  blocks: PlacedBlock[];
  isVacation: boolean;
  /** Work that a vacation or a rest day put away: it is planned, and not on the day. */
  away: PlacedBlock[];
  /** When the person's work begins and how many hours it takes, where a page asked for that. */
  works?: { start: string; hours: number };
}

export interface Occurrence {
  blockId: string;
  /** The date that the block's own rule gives. */
  occurrence: string;
  date: string;
  start: string;
  minutes: number;
  timeZone: string;
  shifted?: number;
  title: string;
  kind: Block["kind"];
  entryId: string | null;
  /** The zone in which the block itself is kept. */
  blockTimeZone: string;
  version: number;
}

/** How long what was deleted or done can be brought back. */
const historySeconds = 30 * 86_400;

/** Since when history counts. */
export function historySince(): string {
  return toTimestamp(secondsAfter(now(), -historySeconds));
}

/** The columns of a block that happens once: those that one index holds. */
const singleColumns = {
  id: blocks.id,
  title: blocks.title,
  kind: blocks.kind,
  date: blocks.date,
  start: sql<string>`to_char(${blocks.start}, 'HH24:MI')`,
  minutes: blocks.minutes,
  timeZone: blocks.timeZone,
  entryId: blocks.entryId,
  roleId: blocks.roleId,
  version: blocks.version,
};

/** The columns of a block, as the planner's rules know it. */
export const blockColumns = {
  ...singleColumns,
  recurrence: blocks.recurrence,
  exceptions: sql<Exceptions>`${blocks.exceptions}`,
  pause: blocks.pause,
  isDeleted: sql<boolean>`${blocks.deletedAt} is not null`,
};

/** A person's local day: every block of theirs that some part of it holds, in the order of the clock. */
export async function getPlanDay(learner: Learner, date: string, timeZone: string): Promise<PlanDay> {
  const [day] = await getPlanDays(learner, date, date, timeZone);
  if (!day) throw new Error(`No day ${date}.`);
  return day;
}

/** Days from one to another, both included. What passes midnight is on both. */
export async function getPlanDays(
  learner: Learner,
  first: string,
  last: string,
  timeZone: string,
): Promise<PlanDay[]> {
  const { found, off } = await happeningBlocks(learner, first, last, timeZone);
  const [tasks, rolesById, outcomeOf] = await Promise.all([
    findTasks(found.map(({ entryId }) => entryId)),
    findRoles(found.map(({ roleId }) => roleId)),
    findOutcomes(learner, dayAfter(first, -3), dayAfter(last, 2)),
  ]);
  const told = found.map((block) => ({
    moment: momentOf(block),
    block: {
      ...block,
      ...outcomeShown(outcomeOf(block)),
      task: (block.entryId && tasks.get(block.entryId)) || null,
      role: (block.roleId && rolesById.get(block.roleId)) || null,
    },
  }));
  const at = now();
  const today = todayIn(timeZone, at).toString();
  return daysFrom(first, last).map((date) => {
    const bounds = boundsOf(date, timeZone);
    const placed = told
      .flatMap(({ moment, block }) => {
        const place = placeOn(moment, block.minutes, bounds);
        return place ? [{ ...block, ...place }] : [];
      })
      .sort((a, b) => a.from - b.from || a.title.localeCompare(b.title));
    return {
      date,
      timeZone,
      clock: dayClock(date, timeZone),
      nowMinute: minuteOn(date, timeZone, at),
      today,
      blocks: placed.filter((block) => !isPutAway(block, off)),
      isVacation: isOnVacation(date, off.vacations),
      away: placed.filter((block) => isPutAway(block, off)),
    };
  });
}

/** What happens from one day to another, both included, as seen in `timeZone`; in the order of time. */
export async function listOccurrences(
  learner: Learner,
  from: string,
  to: string,
  timeZone: string,
): Promise<Occurrence[]> {
  const { found, off } = await happeningBlocks(learner, from, to, timeZone);
  return found
    .filter((block) => !isPutAway(block, off))
    .map((block) => {
      const { date, start, shifted } = seenIn(block, timeZone);
      return {
        blockId: block.id,
        occurrence: block.occurrence,
        date,
        start,
        minutes: block.minutes,
        timeZone,
        ...(shifted > 0 ? { shifted } : {}),
        title: block.title,
        kind: block.kind,
        entryId: block.entryId,
        blockTimeZone: block.timeZone,
        version: block.version,
      };
    })
    .filter(({ date }) => from <= date && date <= to)
    .sort((a, b) => `${a.date}${a.start}`.localeCompare(`${b.date}${b.start}`));
}

type Happens = Happening<Block>;

/**
 * Own blocks on the dates that may touch these days, each on each of its dates: in the viewer's zone those of the
 * days and of the night before; in others two days either way, since local dates differ by up to 26 hours. Which ones
 * do touch them is for `placeOn` to say. With them comes what puts some of them away.
 * @throws AppError `senseless` where there are more than can be read at once.
 */
async function happeningBlocks(
  learner: Learner,
  from: string,
  to: string,
  timeZone: string,
): Promise<{ found: Happens[]; off: DaysOff }> {
  const [first, last] = [dayAfter(from, -3), dayAfter(to, 2)];
  const own = and(eq(blocks.ownerId, learner.id), isNull(blocks.deletedAt));
  const [singles, routines, off] = await Promise.all([
    database()
      .select(singleColumns)
      .from(blocks)
      .where(
        and(
          own,
          isNull(blocks.recurrence),
          between(blocks.date, first, last),
          or(ne(blocks.timeZone, timeZone), between(blocks.date, dayAfter(from, -1), to)),
        ),
      )
      .limit(mostHappenings + 1),
    database()
      .select(blockColumns)
      .from(blocks)
      .where(
        and(
          own,
          isNotNull(blocks.recurrence),
          hasBegun(blocks, last),
          or(isNull(blocks.lastDate), gte(blocks.lastDate, first)),
        ),
      ),
    findDaysOff(learner.id, first, last),
  ]);
  const found: Happens[] = singles.map((block) => ({ ...block, ...once, occurrence: block.date }));
  for (const block of routines) {
    if (found.length > mostHappenings) break;
    for (const one of happeningsOf(block, first, last)) found.push({ ...one, exceptions: {} });
  }
  if (found.length > mostHappenings) {
    throw senseless("to", `More than ${mostHappenings} blocks happen in these days. Ask for fewer days.`);
  }
  return { found, off };
}

/** So many are read at once. */
const mostHappenings = 20_000;

const once = { recurrence: null, exceptions: {}, pause: null, isDeleted: false, isException: false };

async function findRoles(ids: readonly (string | null)[]): Promise<Map<string, PlacedBlock["role"]>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const rows = await database()
    .select({ id: roles.id, slug: roles.slug, title: roles.title })
    .from(roles)
    .where(inArray(roles.id, wanted));
  return new Map(rows.map(({ id, slug, title }) => [id, { slug, title }]));
}

/**
 * @throws AppError `not-found` for a block that is missing, in the trash or another person's.
 */
export async function getBlock(learner: Learner, id: string): Promise<Block> {
  const [block] = await database()
    .select(blockColumns)
    .from(blocks)
    .where(and(eq(blocks.id, id), eq(blocks.ownerId, learner.id), isNull(blocks.deletedAt)));
  if (!block) throw notFound();
  return block;
}

/** The first and the last day of the week of this person that holds a day. */
export async function findWeek(learner: Learner, date: string): Promise<{ from: string; to: string }> {
  const [row] = await database()
    .select({ weekStart: people.weekStart })
    .from(people)
    .where(eq(people.id, learner.id));
  const from = weekBegin(date, firstDays[row?.weekStart ?? "monday"]);
  return { from, to: dayAfter(from, 6) };
}

/** 0 is Monday. */
const firstDays = { monday: 0, saturday: 5, sunday: 6 };
