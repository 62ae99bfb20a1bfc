import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  time,
  uuid,
} from "drizzle-orm/pg-core";
import { type BlockKind, blockKinds } from "../enums";
import { bookmarks } from "./bookmarks";
import { roles } from "./catalogue";
import { createdAt, id, instant, oneOf } from "./columns";
import { entries } from "./guides";
import { ownerId } from "./owner";

/** A skipped occurrence, or what of it is its own; the planner says which fields. */
type Exceptions = Record<string, Record<string, string | number | boolean | null>>;

/**
 * A stretch of somebody's day: a local date, a wall-clock start, a length in elapsed minutes and a zone.
 * Never an instant, so that a repeating block keeps its wall time over clock changes.
 */
export const blocks = pgTable(
  "blocks",
  {
    id: id(),
    ownerId: ownerId(),
    title: text().notNull(),
    kind: text({ enum: blockKinds }).notNull().default("other"),
    date: date({ mode: "string" }).notNull(),
    start: time({ precision: 0 }).notNull(),
    minutes: integer().notNull(),
    timeZone: text().notNull(),
    /** RFC 5545 RRULE, UNTIL as a day of the zone; null for a block that happens once. */
    recurrence: text(),
    /** What is different on one date, by the date that the rule gives. */
    exceptions: jsonb().$type<Exceptions>().notNull().default({}),
    pause: jsonb().$type<{ from: string; until: string | null }>(),
    /** The last date on which a routine can happen, moved occurrences included; null when it goes on. */
    lastDate: date({ mode: "string" }),
    /** The task it practises, and the role whose day it came from. */
    entryId: uuid().references(() => entries.id),
    roleId: uuid().references(() => roles.id),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    deletedAt: instant(),
  },
  // Beside these, the migration makes `blocks_owner_date_idx`, which covers more columns than can be said here: what a
  // day shows of blocks that happen once.
  (t) => [
    index("blocks_owner_repeating_idx")
      .on(t.ownerId, t.lastDate)
      .where(sql`${t.deletedAt} is null and ${t.recurrence} is not null`),
    // Whole, unlike the others: what falls with its owner is found by it.
    index("blocks_owner_idx").on(t.ownerId),
    index("blocks_entry_idx").on(t.entryId),
    index("blocks_trash_idx").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    check("blocks_minutes_check", sql`${t.minutes} between 1 and 1440`),
    check("blocks_title_check", sql`length(${t.title}) between 1 and 200`),
    check("blocks_kind_check", oneOf(t.kind, blockKinds)),
  ],
);

/** One gesture of a person: its edits, what takes them back, and the versions it left behind. */
export const planChanges = pgTable(
  "plan_changes",
  {
    id: id(),
    ownerId: ownerId(),
    gesture: text().notNull(),
    edits: jsonb().$type<unknown[]>().notNull(),
    inverses: jsonb().$type<unknown[]>().notNull(),
    /**
     * Block id → the versions that hold what was there before (0: nothing) and after the gesture. Undo asks for the
     * one, redo for the other, and each renames its own: the restored state has a new version.
     */
    versions: jsonb().$type<Record<string, { before: number; after: number }>>().notNull(),
    /** Made by a program that holds a token of theirs, and not on a page. */
    byProgram: boolean().notNull().default(false),
    createdAt: createdAt(),
    undoneAt: instant(),
  },
  (t) => [index("plan_changes_owner_idx").on(t.ownerId, t.id)],
);

/** What a guide said of one activity of its day. */
interface SaidActivity {
  title: string;
  kind: BlockKind;
  minutes: number;
}

/**
 * Where a block of a role's day came from: the activity and what the guide said of it then. What has been settled is
 * the newest wording that its owner took (by which gesture) or declined (by none); null in `said` is an activity that
 * left the day.
 */
export const blockOrigins = pgTable(
  "block_origins",
  {
    blockId: uuid()
      .primaryKey()
      .references(() => blocks.id, { onDelete: "cascade" }),
    ownerId: ownerId(),
    activityId: uuid()
      .notNull()
      .references(() => entries.id),
    said: jsonb().$type<SaidActivity>().notNull(),
    settled: jsonb().$type<{ said: SaidActivity | null; changeId: string | null }>(),
  },
  (t) => [
    index("block_origins_owner_idx").on(t.ownerId),
    index("block_origins_activity_idx").on(t.activityId),
  ],
);

/** What was kept and is to be read in a block. */
export const blockReadings = pgTable(
  "block_readings",
  {
    blockId: uuid()
      .notNull()
      .references(() => blocks.id, { onDelete: "cascade" }),
    bookmarkId: uuid()
      .notNull()
      .references(() => bookmarks.id, { onDelete: "cascade" }),
    ownerId: ownerId(),
    /** How long it was reckoned to take when it was put there. */
    minutes: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.blockId, t.bookmarkId] }),
    index("block_readings_owner_idx").on(t.ownerId),
    index("block_readings_bookmark_idx").on(t.bookmarkId),
    check("block_readings_minutes_check", sql`${t.minutes} between 1 and 1440`),
  ],
);
