import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import { createdAt, id, instant } from "./columns";
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

/** A calendar that is kept elsewhere, as the file that its owner brought of it: shown beneath the plan, and no part of it. */
export const outsideCalendars = pgTable(
  "outside_calendars",
  {
    id: id(),
    ownerId: ownerId(),
    name: text().notNull(),
    isShown: boolean().notNull().default(true),
    /** How many events were read of the file, and how many were not. */
    events: integer().notNull(),
    refused: integer().notNull(),
    /** The file whose place this newer one took. Of the two, one stands. */
    insteadOfId: uuid().references((): AnyPgColumn => outsideCalendars.id, { onDelete: "set null" }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    index("outside_calendars_owner_idx").on(t.ownerId, t.id),
    index("outside_calendars_instead_idx").on(t.insteadOfId),
    index("outside_calendars_trash_idx").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    check("outside_calendars_name_check", sql`length(${t.name}) between 1 and 100`),
  ],
);

/** An event of such a calendar: like a block it keeps its wall time and zone, and a whole day is one wherever it is read. */
export const outsideEvents = pgTable(
  "outside_events",
  {
    calendarId: uuid()
      .notNull()
      .references(() => outsideCalendars.id, { onDelete: "cascade" }),
    /** Its place in the file. */
    number: integer().notNull(),
    ownerId: ownerId(),
    title: text().notNull(),
    date: date({ mode: "string" }).notNull(),
    start: time({ precision: 0 }).notNull(),
    minutes: integer().notNull(),
    timeZone: text().notNull(),
    isAllDay: boolean().notNull(),
    isBusy: boolean().notNull(),
    recurrence: text(),
    exceptions: jsonb().$type<Record<string, Record<string, string | number | boolean | null>>>().notNull(),
    /** The last date on which any of it can be; null when it goes on. */
    lastDate: date({ mode: "string" }),
  },
  (t) => [
    primaryKey({ columns: [t.calendarId, t.number] }),
    // Whole, like all by owner: of what happens once and within a day, it finds that of some days.
    index("outside_events_owner_date_idx").on(t.ownerId, t.date),
    index("outside_events_lasting_idx")
      .on(t.ownerId, t.lastDate)
      .where(sql`${t.recurrence} is not null or ${t.minutes} > 1440`),
    check("outside_events_minutes_check", sql`${t.minutes} between 1 and 527040`),
    check("outside_events_title_check", sql`length(${t.title}) between 1 and 200`),
  ],
);
