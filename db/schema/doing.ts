import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  time,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { blockKinds } from "../enums";
import { roles } from "./catalogue";
import { createdAt, id, instant, oneOf } from "./columns";
import { entries } from "./guides";
import { ownerId } from "./owner";
import { blocks } from "./planner";

/**
 * What became of a block on one date: minutes done, or dropped. It says itself what was done, so that it outlives the
 * block: a block's own row is asked for nothing but what is still planned.
 */
export const blockOutcomes = pgTable(
  "block_outcomes",
  {
    id: id(),
    ownerId: ownerId(),
    /** Null when the block is gone for good. */
    blockId: uuid().references(() => blocks.id, { onDelete: "set null" }),
    /** The date that the block's own rule gives; of a block that happens once, the date it had then. */
    occurrence: date({ mode: "string" }).notNull(),
    /** The day in the block's zone on which it stood. */
    date: date({ mode: "string" }).notNull(),
    title: text().notNull(),
    kind: text({ enum: blockKinds }).notNull(),
    entryId: uuid().references(() => entries.id),
    roleId: uuid().references(() => roles.id),
    plannedMinutes: integer().notNull(),
    /** Minutes done; null when it was dropped. */
    minutes: integer(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  // Beside these, the migration makes `block_outcomes_owner_date_idx`, which covers what a day shows of them.
  (t) => [
    uniqueIndex("block_outcomes_block_occurrence_key").on(t.blockId, t.occurrence),
    index("block_outcomes_entry_idx").on(t.entryId).where(sql`${t.minutes} is not null`),
    check("block_outcomes_minutes_check", sql`${t.minutes} between 1 and 1440`),
    check("block_outcomes_kind_check", oneOf(t.kind, blockKinds)),
  ],
);

/** What a person did to a running clock. */
type FocusStep = { at: string } & (
  | { does: "pause" | "resume" | "skip" }
  | { does: "choose"; method: { work: number; rest: number } | null }
);

/**
 * Time at one block, from start to finish. How long was worked follows from its beginning, its method and its steps;
 * what counts as done is the block's outcome, never a row of these.
 */
export const focusSessions = pgTable(
  "focus_sessions",
  {
    id: id(),
    ownerId: ownerId(),
    blockId: uuid().references(() => blocks.id, { onDelete: "set null" }),
    occurrence: date({ mode: "string" }),
    entryId: uuid().references(() => entries.id),
    roleId: uuid().references(() => roles.id),
    title: text().notNull(),
    startedAt: instant().notNull(),
    /** Null while it runs. */
    endedAt: instant(),
    /** With which it began: work and break in minutes; null without breaks. */
    method: jsonb().$type<{ work: number; rest: number }>(),
    /** In the order of time. */
    steps: jsonb().$type<FocusStep[]>().notNull().default([]),
    /** What it came to when it ended. */
    minutes: integer(),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("focus_sessions_running_key").on(t.ownerId).where(sql`${t.endedAt} is null`),
    index("focus_sessions_owner_idx").on(t.ownerId, t.id),
    index("focus_sessions_block_idx").on(t.blockId),
    check("focus_sessions_ended_check", sql`(${t.endedAt} is null) = (${t.minutes} is null)`),
  ],
);

/** Days off: from one to another, both included, no work is planned. */
export const vacations = pgTable(
  "vacations",
  {
    id: id(),
    ownerId: ownerId(),
    firstOn: date({ mode: "string" }).notNull(),
    lastOn: date({ mode: "string" }).notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index("vacations_owner_idx").on(t.ownerId, t.lastOn),
    check("vacations_order_check", sql`${t.firstOn} <= ${t.lastOn}`),
  ],
);

/** How a person works and is reminded. */
export const planSettings = pgTable("plan_settings", {
  ownerId: ownerId().primaryKey(),
  /** Work and break in minutes; null for none. */
  focusMethod: jsonb().$type<{ work: number; rest: number }>(),
  focusSound: boolean().notNull().default(false),
  reminds: boolean().notNull().default(false),
  /** How long before a block begins. */
  remindMinutes: integer().notNull().default(5),
  /** Between these, reminders are silent. */
  quietFrom: time({ precision: 0 }).notNull().default("20:00"),
  quietUntil: time({ precision: 0 }).notNull().default("08:00"),
  changedAt: createdAt(),
});
