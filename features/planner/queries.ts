import "server-only";
import { and, asc, between, desc, eq, gt, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { DayKind } from "@/db/enums";
import { livePublication } from "@/db/live-publication";
import { blocks, entries, guides, people, planChanges, roles } from "@/db/schema";
import { database } from "@/db/transaction";
import { minuteOfDay } from "@/lib/clock";
import { now, secondsAfter, Temporal, todayIn, toTimestamp } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import type { DayClock } from "./day-clock";
import type { Block } from "./edits";
import { roleDayContent } from "./input";
import { dayClock, minuteOn, placeOn, seenIn } from "./wall-time";

/** A block on a day that somebody looks at. */
export interface PlacedBlock extends Block {
  /** Elapsed minutes since that day began; negative when it began the day before. */
  from: number;
  /** By how many minutes it is later than written, because clocks went forward over its start. */
  shifted: number;
  /** The task it practises, and where the guide tells of it. */
  task: { title: string; href: string } | null;
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

export interface PastChange {
  changeId: string;
  gesture: string;
  isUndone: boolean;
}

export interface RoleDay {
  role: { id: string; slug: string; title: string };
  activities: {
    title: string;
    kind: DayKind;
    startMinute: number;
    minutes: number;
    entryId: string | null;
  }[];
}

/** How long what was deleted or done can be brought back. */
const historySeconds = 30 * 86_400;

/** Since when history counts. */
export function historySince(): string {
  return toTimestamp(secondsAfter(now(), -historySeconds));
}

/** The columns of a block, as the planner's rules know it. */
export const blockColumns = {
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
  isDeleted: sql<boolean>`${blocks.deletedAt} is not null`,
};

/** A person's local day: every block of theirs that some part of it holds, in the order of the clock. */
export async function getPlanDay(learner: Learner, date: string, timeZone: string): Promise<PlanDay> {
  const rows = await database()
    .select({
      ...blockColumns,
      taskTitle: entries.title,
      taskKey: entries.key,
      taskRole: sql<
        string | null
      >`(select ${roles.slug} from ${guides} join ${roles} on ${roles.id} = ${guides.roleId} where ${guides.id} = ${entries.guideId})`,
      roleSlug: roles.slug,
      roleTitle: roles.title,
    })
    .from(blocks)
    .leftJoin(entries, eq(entries.id, blocks.entryId))
    .leftJoin(roles, eq(roles.id, blocks.roleId))
    .where(mayTouch(learner, date, date, timeZone))
    .orderBy(asc(blocks.date), asc(blocks.start));
  const at = now();
  return {
    date,
    timeZone,
    clock: dayClock(date, timeZone),
    nowMinute: minuteOn(date, timeZone, at),
    today: todayIn(timeZone, at).toString(),
    blocks: rows
      .flatMap(({ taskTitle, taskKey, taskRole, roleSlug, roleTitle, ...block }) => {
        const place = placeOn(block, date, timeZone);
        const task =
          taskTitle && taskRole ? { title: taskTitle, href: `/roles/${taskRole}#${taskKey}` } : null;
        const role = roleSlug && roleTitle ? { slug: roleSlug, title: roleTitle } : null;
        return place ? [{ ...block, ...place, task, role }] : [];
      })
      .sort((a, b) => a.from - b.from),
  };
}

/** What happens from one day to another, both included, as seen in `timeZone`; in the order of time. */
export async function listOccurrences(
  learner: Learner,
  from: string,
  to: string,
  timeZone: string,
): Promise<Occurrence[]> {
  const rows = await database()
    .select(blockColumns)
    .from(blocks)
    .where(mayTouch(learner, from, to, timeZone))
    .orderBy(asc(blocks.date), asc(blocks.start));
  return rows
    .map((block) => {
      const { date, start, shifted } = seenIn(block, timeZone);
      return {
        blockId: block.id,
        occurrence: block.date,
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

/** The newest gestures of a person, newest first: what Undo and Redo can reach. */
export async function listChanges(learner: Learner, limit: number): Promise<PastChange[]> {
  return database()
    .select({
      changeId: planChanges.id,
      gesture: planChanges.gesture,
      isUndone: sql<boolean>`${planChanges.undoneAt} is not null`,
    })
    .from(planChanges)
    .where(and(eq(planChanges.ownerId, learner.id), gt(planChanges.createdAt, historySince())))
    .orderBy(desc(planChanges.id))
    .limit(limit);
}

/** The typical day in the live guide of a role, by slug or alias; null where there is none. */
export async function findRoleDay(slug: string): Promise<RoleDay | null> {
  const [row] = await database().execute<{
    id: string;
    slug: string;
    title: string;
    content: unknown;
    entry_ids: string[];
  }>(sql`
    select r.id, r.slug, r.title,
      jsonb_build_object('activities', rev.content #> '{day,activities}', 'tasks', rev.content -> 'tasks') as content,
      (select coalesce(json_agg(e.id), '[]') from entries e where e.guide_id = g.id) as entry_ids
    from roles r
    join guides g on g.role_id = r.id and g.locale = 'en'
    join ${livePublication(toTimestamp(now()))}
    join guide_revisions rev on rev.id = live.revision_id
    where r.id = coalesce(
      (select id from roles where slug = ${slug}), (select role_id from role_aliases where slug = ${slug}))
  `);
  if (!row) return null;
  const content = roleDayContent.parse(row.content);
  const known = new Set(row.entry_ids);
  const taskIds = new Map(content.tasks.map(({ key, id }) => [key, id]));
  const entryOf = (id: string, task: string | null) =>
    [task && taskIds.get(task), id].find((candidate) => candidate && known.has(candidate)) ?? null;
  return {
    role: { id: row.id, slug: row.slug, title: row.title },
    activities: content.activities.map(({ id, title, kind, start, minutes, task }) => ({
      title,
      kind,
      startMinute: minuteOfDay(start),
      minutes,
      entryId: entryOf(id, task),
    })),
  };
}

/** When somebody's work begins and how many hours it takes, as their settings say: what filling a day is offered with. */
export async function getWorkingHours(learner: Learner): Promise<{ start: string; hours: number }> {
  const [row] = await database()
    .select({ from: people.worksFrom, minutes: people.worksMinutes })
    .from(people)
    .where(eq(people.id, learner.id));
  if (!row) throw notFound();
  // In quarters of an hour, within what a day can be filled with.
  const hours = Math.min(Math.max(Math.round(row.minutes / 15) / 4, 0.5), 16);
  return { start: row.from.slice(0, 5), hours };
}

/** The roles whose guide tells a typical day. */
export async function listRolesWithDay(): Promise<{ slug: string; title: string }[]> {
  return [
    ...(await database().execute<{ slug: string; title: string }>(sql`
      select r.slug, r.title from roles r
      join guides g on g.role_id = r.id and g.locale = 'en'
      join ${livePublication(toTimestamp(now()))}
      join guide_revisions rev on rev.id = live.revision_id
      where jsonb_array_length(rev.content #> '{day,activities}') > 0
      order by r.title
    `)),
  ];
}

/**
 * Own blocks that may touch these days: in the viewer's zone those of the days and of the night before; in others
 * two days either way, since local dates differ by up to 26 hours. Which ones do is for `placeOn` to say.
 */
function mayTouch(learner: Learner, from: string, to: string, timeZone: string): SQL | undefined {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const ago = (days: number) => first.subtract({ days }).toString();
  return and(
    eq(blocks.ownerId, learner.id),
    isNull(blocks.deletedAt),
    isNull(blocks.recurrence),
    between(blocks.date, ago(3), last.add({ days: 2 }).toString()),
    or(ne(blocks.timeZone, timeZone), between(blocks.date, ago(1), to)),
  );
}
