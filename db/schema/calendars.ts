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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";
import { ownerId } from "./owner";
import { blocks } from "./planner";

/** The secret address under which calendar programs read somebody's plan. No row: no address. */
export const planFeeds = pgTable(
  "plan_feeds",
  {
    ownerId: ownerId().primaryKey(),
    secret: text().notNull(),
    /** How long before a block a calendar program rings; null: never. */
    alarmMinutes: integer(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("plan_feeds_secret_key").on(t.secret),
    check("plan_feeds_alarm_check", sql`${t.alarmMinutes} between 0 and 1440`),
  ],
);

/** Which event of another calendar a block came from, so that importing it again does not double it. */
export const importedEvents = pgTable(
  "imported_events",
  {
    ownerId: ownerId(),
    /** The event's own UID, and of a longer event which of its days. */
    uid: text().notNull(),
    blockId: uuid()
      .notNull()
      .references(() => blocks.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.uid] }),
    index("imported_events_block_idx").on(t.blockId),
    check("imported_events_uid_check", sql`length(${t.uid}) between 1 and 1000`),
  ],
);

/** Another calendar that a person lays over their plan: to be seen, never to be changed. */
export const overlays = pgTable(
  "overlays",
  { id: id(), ownerId: ownerId(), name: text().notNull(), createdAt: createdAt() },
  (t) => [
    index("overlays_owner_idx").on(t.ownerId),
    check("overlays_name_check", sql`length(${t.name}) between 1 and 100`),
  ],
);

/** One event of an overlay, as long as it may be. */
export const overlayEvents = pgTable(
  "overlay_events",
  {
    id: id(),
    overlayId: uuid()
      .notNull()
      .references(() => overlays.id, { onDelete: "cascade" }),
    ownerId: ownerId(),
    title: text().notNull(),
    date: date({ mode: "string" }).notNull(),
    start: time({ precision: 0 }).notNull(),
    minutes: integer().notNull(),
    /** Null for what is on a date wherever its owner is. */
    timeZone: text(),
    isAllDay: boolean().notNull(),
    isBusy: boolean().notNull(),
    recurrence: text(),
    exceptions: jsonb().$type<Record<string, Record<string, string | number | boolean | null>>>().notNull(),
    /** The last date that it touches; null when it goes on. */
    lastDate: date({ mode: "string" }),
  },
  (t) => [
    index("overlay_events_owner_idx").on(t.ownerId, t.lastDate),
    index("overlay_events_overlay_idx").on(t.overlayId),
    check("overlay_events_minutes_check", sql`${t.minutes} between 1 and 527040`),
    check("overlay_events_title_check", sql`length(${t.title}) between 1 and 200`),
  ],
);
