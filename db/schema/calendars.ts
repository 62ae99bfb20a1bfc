import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
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
