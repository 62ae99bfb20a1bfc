import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { blocks, importedEvents } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { dayAfter } from "@/lib/days";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { lastDayOf } from "@/lib/recurrence";
import { plural } from "@/lib/text";
import { makeGesture } from "../../history/mutations";
import { blocksOf, type ImportedBlock } from "../import-blocks";
import { calendarIn } from "../import-file";
import type { ReadCalendar, Remark } from "../read-calendar";

/** What a calendar file brings, and what becomes of it. */
export interface CalendarReport {
  name: string | null;
  /** Blocks that are added, or would be. */
  fresh: number;
  /** Of them, those that repeat. */
  repeating: number;
  /** That are in the plan already; those stay as they are. */
  known: number;
  /** That ended before the day named. */
  past: number;
  examples: {
    title: string;
    date: string;
    start: string;
    minutes: number;
    timeZone: string;
    recurrence: string | null;
  }[];
  changed: Remark[];
  refused: Remark[];
  unread: ReadCalendar["unread"];
  /** How many remarks there are of each kind; the lists hold the first hundred. */
  counts: { changed: number; refused: number };
  /** What Undo names; null in a preview, or when nothing was added. */
  changeId: string | null;
}

/** So many blocks one file brings at most. */
const mostBlocks = 2000;
const mostRepeating = 500;

/**
 * What an import would do, with nothing done.
 * @throws AppError `senseless` for what is no calendar, or too much at once
 */
export async function previewCalendar(
  learner: Learner,
  { content, from }: { content: string; from: string | null },
): Promise<CalendarReport> {
  return (await sortOut(learner, content, from)).report;
}

/** Adds what a file holds and the plan does not have yet, in one gesture that Undo takes back. */
export async function importCalendar(
  learner: Learner,
  { content, from }: { content: string; from: string | null },
): Promise<CalendarReport> {
  return inTransaction(async () => {
    // Two imports at once would both find the same events new.
    await database().execute(sql`select pg_advisory_xact_lock(hashtext(${`import ${learner.id}`}))`);
    const { fresh, report } = await sortOut(learner, content, from);
    if (fresh.length === 0) return report;
    const added = fresh.map(({ uid, ...block }) => ({
      uid,
      block: {
        ...block,
        id: v7(),
        ...{ kind: "other" as const, entryId: null, roleId: null, pause: null, version: 0, isDeleted: false },
      },
    }));
    const gesture = `Imported ${plural(added.length, "block")}`;
    const edits = added.map(({ block }) => ({ type: "add" as const, block }));
    const { changeId } = await makeGesture(learner, gesture, edits);
    await database()
      .insert(importedEvents)
      .values(added.map(({ uid, block }) => ({ ownerId: learner.id, uid, blockId: block.id })))
      // It was imported before and thrown away since: now this block is the event.
      .onConflictDoUpdate({
        target: [importedEvents.ownerId, importedEvents.uid],
        set: { blockId: sql`excluded.block_id` },
      });
    return { ...report, changeId };
  });
}

async function sortOut(
  learner: Learner,
  content: string,
  from: string | null,
): Promise<{ fresh: ImportedBlock[]; report: CalendarReport }> {
  const read = calendarIn(content, learner.timeZone);
  const { blocks: all, changed, refused } = blocksOf(read);
  const ahead = from === null ? all : all.filter((block) => lastsUntil(block) >= from);
  const present = await findPresent(
    learner,
    ahead.map(({ uid }) => uid),
  );
  const fresh = ahead.filter(({ uid }) => !present.has(uid));
  const repeating = fresh.filter(({ recurrence }) => recurrence !== null).length;
  if (fresh.length > mostBlocks || repeating > mostRepeating) {
    throw senseless(
      "from",
      `It would bring ${fresh.length} blocks, ${repeating} of which repeat. At most ${mostBlocks} and ${mostRepeating} come at once: name a later first day.`,
    );
  }
  const examples = fresh.slice(0, 8).map(({ title, date, start, minutes, timeZone, recurrence }) => ({
    title,
    date,
    start,
    minutes,
    timeZone,
    recurrence,
  }));
  const report = {
    ...{ name: read.name, fresh: fresh.length, repeating, known: ahead.length - fresh.length },
    ...{ past: all.length - ahead.length, examples, unread: read.unread.slice(0, 100) },
    ...{ changed: changed.slice(0, 100), refused: refused.slice(0, 100) },
    counts: { changed: changed.length, refused: refused.length },
    changeId: null,
  };
  return { fresh, report };
}

function lastsUntil(block: ImportedBlock): string {
  const { recurrence, date } = block;
  if (recurrence === null) return dayAfter(date, 1);
  return lastDayOf({ ...block, pause: null }) ?? "9999-12-31";
}

/** Which of these events are in the plan: imported before, or told by our own file. */
async function findPresent(learner: Learner, uids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const ids = uids.flatMap(
    (uid) => /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@metier$/.exec(uid)?.[1] ?? [],
  );
  for (let at = 0; at < uids.length; at += 1000) {
    const rows = await database()
      .select({ uid: importedEvents.uid })
      .from(importedEvents)
      .innerJoin(blocks, eq(blocks.id, importedEvents.blockId))
      .where(
        and(
          eq(importedEvents.ownerId, learner.id),
          inArray(importedEvents.uid, uids.slice(at, at + 1000)),
          isNull(blocks.deletedAt),
        ),
      );
    for (const { uid } of rows) found.add(uid);
  }
  for (let at = 0; at < ids.length; at += 1000) {
    const rows = await database()
      .select({ id: blocks.id })
      .from(blocks)
      .where(
        and(
          eq(blocks.ownerId, learner.id),
          inArray(blocks.id, ids.slice(at, at + 1000)),
          isNull(blocks.deletedAt),
        ),
      );
    for (const { id } of rows) found.add(`${id}@metier`);
  }
  return found;
}
