import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accessLevels, tokenPurposes } from "../enums";
import { createdAt, id, instant, oneOf } from "./columns";

export const people = pgTable(
  "people",
  {
    id: id(),
    email: text().notNull(),
    name: text(),
    access: text({ enum: accessLevels }).notNull().default("learner"),
    passwordHash: text(),
    emailConfirmedAt: instant(),
    /** IANA zone in which this person's "today" is reckoned. */
    timeZone: text().notNull().default("UTC"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("people_email_key").on(sql`lower(${t.email})`),
    check("people_access_check", oneOf(t.access, accessLevels)),
    check("people_email_check", sql`length(${t.email}) between 3 and 320`),
  ],
);

/** One signed-in browser. Its id travels in the session token; ending the row ends the session at once. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    userAgent: text(),
  },
  (t) => [index("sessions_person_idx").on(t.personId, t.createdAt)],
);

/** A secret sent by mail, kept as its SHA-256: good once, for fifteen minutes. */
export const mailTokens = pgTable(
  "mail_tokens",
  {
    id: id(),
    hash: text().notNull(),
    purpose: text({ enum: tokenPurposes }).notNull(),
    email: text().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [
    uniqueIndex("mail_tokens_hash_key").on(t.hash),
    index("mail_tokens_expires_idx").on(t.expiresAt),
    check("mail_tokens_purpose_check", oneOf(t.purpose, tokenPurposes)),
  ],
);
