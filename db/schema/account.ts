import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  time,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { scopes } from "../../lib/http/scopes";
import { accessLevels, formatLocales, themes, tokenPurposes, weekStarts } from "../enums";
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
    /** How numbers and dates are written for this person. */
    locale: text({ enum: formatLocales }).notNull().default("en-GB"),
    weekStart: text({ enum: weekStarts }).notNull().default("monday"),
    /** Working hours: a wall time, and minutes from there. */
    worksFrom: time({ precision: 0 }).notNull().default("09:00"),
    worksMinutes: integer().notNull().default(480),
    theme: text({ enum: themes }).notNull().default("auto"),
    /** Raised by every change of the settings. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("people_email_key").on(sql`lower(${t.email})`),
    check("people_access_check", oneOf(t.access, accessLevels)),
    check("people_email_check", sql`length(${t.email}) between 3 and 320`),
    check("people_name_check", sql`length(${t.name}) between 1 and 100`),
    check("people_locale_check", oneOf(t.locale, formatLocales)),
    check("people_week_start_check", oneOf(t.weekStart, weekStarts)),
    check("people_works_minutes_check", sql`${t.worksMinutes} between 1 and 1440`),
    check("people_theme_check", oneOf(t.theme, themes)),
    index("people_admins_idx").on(t.id).where(sql`${t.access} = 'admin'`),
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
    index("mail_tokens_email_idx").on(sql`lower(${t.email})`),
    check("mail_tokens_purpose_check", oneOf(t.purpose, tokenPurposes)),
  ],
);

/** A secret by which a program acts for a person, within its scopes. Kept as its SHA-256, shown once. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    name: text().notNull(),
    hash: text().notNull(),
    scopes: text({ enum: scopes }).array().notNull(),
    createdAt: createdAt(),
    expiresAt: instant(),
    revokedAt: instant(),
    /** The UTC day; a finer time would be a diary. */
    lastUsedOn: date({ mode: "string" }),
  },
  (t) => [
    uniqueIndex("api_tokens_hash_key").on(t.hash),
    index("api_tokens_owner_idx").on(t.ownerId, t.id),
    index("api_tokens_revoked_idx").on(t.revokedAt).where(sql`${t.revokedAt} is not null`),
    check("api_tokens_name_check", sql`length(${t.name}) between 1 and 100`),
    check(
      "api_tokens_scopes_check",
      sql`cardinality(${t.scopes}) > 0 and ${t.scopes} <@ array[${sql.raw(scopes.map((scope) => `'${scope}'`).join(", "))}]`,
    ),
  ],
);

/** A move to another mail address: it happens once the links sent to both addresses were used. */
export const addressChanges = pgTable(
  "address_changes",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    email: text().notNull(),
    oldHash: text().notNull(),
    newHash: text().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    oldConfirmedAt: instant(),
    newConfirmedAt: instant(),
    /** Nobody can use its links any more: it happened, or another move took its place. */
    closedAt: instant(),
  },
  (t) => [
    uniqueIndex("address_changes_old_key").on(t.oldHash),
    uniqueIndex("address_changes_new_key").on(t.newHash),
    index("address_changes_person_idx").on(t.personId),
    check("address_changes_email_check", sql`length(${t.email}) between 3 and 320`),
  ],
);

/** A person's device for one-time codes (RFC 6238). Sign-in asks for it once it is confirmed. */
export const secondFactors = pgTable("second_factors", {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** Encrypted with a key made of AUTH_SECRET. */
  secret: text().notNull(),
  createdAt: createdAt(),
  confirmedAt: instant(),
  /** The time step of the last good code: each code is good once. */
  lastStep: bigint({ mode: "number" }).notNull().default(0),
});

/** What lets a person in who lost the device: each is good once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    hash: text().notNull(),
    usedAt: instant(),
  },
  (t) => [uniqueIndex("recovery_codes_person_hash_key").on(t.personId, t.hash)],
);

/**
 * A person at another service that signs them in here: OpenID Connect's issuer and subject (Core 1.0 §2), which alone
 * stay the same there. Whoever the subject is at one issuer is somebody else at another.
 */
export const identities = pgTable(
  "identities",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    issuer: text().notNull(),
    subject: text().notNull(),
    /** What the service had confirmed when the identity was linked. Nobody is found by it. */
    email: text(),
    linkedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("identities_subject_key").on(t.issuer, t.subject),
    uniqueIndex("identities_person_issuer_key").on(t.personId, t.issuer),
    check("identities_issuer_check", sql`length(${t.issuer}) between 1 and 500`),
    check("identities_subject_check", sql`length(${t.subject}) between 1 and 500`),
    check("identities_email_check", sql`length(${t.email}) between 3 and 320`),
  ],
);

/** A browser whose person has just shown who they are and left for an issuer, to link what comes back from it. */
export const identityOffers = pgTable(
  "identity_offers",
  {
    sessionId: uuid()
      .primaryKey()
      .references(() => sessions.id, { onDelete: "cascade" }),
    issuer: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [check("identity_offers_issuer_check", sql`length(${t.issuer}) between 1 and 500`)],
);
