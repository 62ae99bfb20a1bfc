import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { people } from "./account";
import { createdAt, id, instant } from "./columns";

/** One row: every change to anything published raises `version`, and the page caches follow it. */
export const siteVersion = pgTable(
  "site_version",
  {
    id: integer().primaryKey().default(1),
    version: bigint({ mode: "number" }).notNull().default(1),
    /** When the next scheduled publication or withdrawal falls due. */
    nextChangeAt: instant(),
    updatedAt: createdAt(),
  },
  (t) => [check("site_version_single_check", sql`${t.id} = 1`)],
);

/** The answer to a write, kept 30 days so that a retry with the same key gets the same answer. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    door: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    status: integer(),
    headers: jsonb().$type<Record<string, string>>(),
    body: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("idempotency_keys_person_door_key").on(t.personId, t.door, t.key),
    index("idempotency_keys_created_idx").on(t.createdAt),
    check("idempotency_keys_key_check", sql`length(${t.key}) between 1 and 200`),
  ],
);

/** Who did what to whom. A trigger refuses every update and delete. */
export const auditLines = pgTable(
  "audit_lines",
  {
    id: id(),
    at: createdAt(),
    /** Outlives the account, so it is no foreign key. */
    personId: uuid(),
    action: text().notNull(),
    subject: text().notNull(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [index("audit_lines_at_idx").on(t.at), index("audit_lines_subject_idx").on(t.subject, t.at)],
);

/** Counters of the rate limiter that must hold across instances and restarts: wrong passwords, mails sent. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: timestamp({ withTimezone: true, mode: "date" }),
  },
  (t) => [index("rate_limits_expire_idx").on(t.expire)],
);
