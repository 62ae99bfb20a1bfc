import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type MarkState, markStates } from "../enums";
import { roles } from "./catalogue";
import { createdAt, id, instant, oneOf, tsvector } from "./columns";
import { entryId } from "./held";
import { ownerId } from "./owner";

/** What a person wrote: changed by version, and in the trash for as long as it can be put back. */
const written = () => ({
  version: integer().notNull().default(1),
  createdAt: createdAt(),
  updatedAt: createdAt(),
  deletedAt: instant(),
});

/** How far a person is with an entry. */
export const marks = pgTable(
  "marks",
  {
    id: id(),
    ownerId: ownerId(),
    entryId: entryId(),
    /** Null when nothing is said any more: after a reset, or an undo. */
    state: text({ enum: markStates }),
    changedAt: createdAt(),
    /** The change that left it so, and with that its version: undo takes back only what still stands so. */
    changeId: uuid().notNull(),
  },
  (t) => [
    uniqueIndex("marks_owner_entry_key").on(t.ownerId, t.entryId),
    index("marks_owner_idx").on(t.ownerId, t.id),
    index("marks_entry_idx").on(t.entryId),
    check("marks_state_check", oneOf(t.state, markStates)),
  ],
);

/** One gesture of a person on marks, with what stood there before. */
export const markChanges = pgTable(
  "mark_changes",
  {
    id: id(),
    ownerId: ownerId(),
    gesture: text().notNull(),
    /** Entry id → the mark as it was before; null when there was none. */
    before: jsonb().$type<Record<string, PastMark | null>>().notNull(),
    createdAt: createdAt(),
    undoneAt: instant(),
  },
  (t) => [index("mark_changes_owner_idx").on(t.ownerId, t.id)],
);

export interface PastMark {
  state: MarkState | null;
  changedAt: string;
  changeId: string;
}

/** A person's own words on an entry, in Markdown. */
export const notes = pgTable(
  "notes",
  {
    id: id(),
    ownerId: ownerId(),
    entryId: entryId(),
    text: text().notNull(),
    ...written(),
    search: tsvector().generatedAlwaysAs((): SQL => sql`to_tsvector('english', ${notes.text})`),
  },
  (t) => [
    uniqueIndex("notes_owner_entry_key").on(t.ownerId, t.entryId).where(sql`${t.deletedAt} is null`),
    // Whole, as what was removed falls with its owner, too.
    index("notes_owner_idx").on(t.ownerId, t.id),
    index("notes_entry_idx").on(t.entryId),
    index("notes_trash_idx").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    check("notes_text_check", sql`length(${t.text}) between 1 and 20000`),
  ],
);

/** A link or a note that shows that an entry was practised. */
export const evidence = pgTable(
  "evidence",
  {
    id: id(),
    ownerId: ownerId(),
    entryId: entryId(),
    /** The day of practice, as its owner reckons days. */
    practisedOn: date({ mode: "string" }).notNull(),
    url: text(),
    text: text(),
    ...written(),
  },
  (t) => [
    // Whole, like that of notes.
    index("evidence_owner_idx").on(t.ownerId, t.practisedOn, t.id),
    index("evidence_entry_idx").on(t.entryId),
    index("evidence_trash_idx").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    // Whoever counts their own evidence reads the index alone.
    index("evidence_owner_entry_idx")
      .on(t.ownerId, t.entryId, t.practisedOn)
      .where(sql`${t.deletedAt} is null`),
    check("evidence_content_check", sql`num_nonnulls(${t.url}, ${t.text}) > 0`),
    check("evidence_url_check", sql`${t.url} ~ '^https?://' and length(${t.url}) <= 2000`),
    check("evidence_text_check", sql`length(${t.text}) between 1 and 2000`),
  ],
);

/** How much time a person gives to a role. */
export const studyHours = pgTable(
  "study_hours",
  {
    id: id(),
    ownerId: ownerId(),
    roleId: uuid()
      .notNull()
      .references(() => roles.id),
    minutesPerWeek: integer().notNull(),
    changedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("study_hours_owner_role_key").on(t.ownerId, t.roleId),
    check("study_hours_minutes_check", sql`${t.minutesPerWeek} between 0 and 10080`),
  ],
);

/** How long a person reckons that an entry takes them. */
export const entryLengths = pgTable(
  "entry_lengths",
  {
    id: id(),
    ownerId: ownerId(),
    entryId: entryId(),
    minutes: integer().notNull(),
    changedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("entry_lengths_owner_entry_key").on(t.ownerId, t.entryId),
    index("entry_lengths_entry_idx").on(t.entryId),
    check("entry_lengths_minutes_check", sql`${t.minutes} between 1 and 60000`),
  ],
);

/** On which days a person rests, and how many others of a week may pass idle, without ending their streak. */
export const streakRules = pgTable(
  "streak_rules",
  {
    ownerId: ownerId().primaryKey(),
    /** ISO 8601: Monday is 1. */
    restDays: integer().array().notNull(),
    skipsPerWeek: integer().notNull(),
    changedAt: createdAt(),
  },
  (t) => [
    check("streak_rules_days_check", sql`${t.restDays} <@ array[1, 2, 3, 4, 5, 6, 7]`),
    // Else no idle week would end it.
    check(
      "streak_rules_skips_check",
      sql`${t.skipsPerWeek} >= 0 and ${t.skipsPerWeek} + cardinality(${t.restDays}) <= 6`,
    ),
  ],
);

/** What a person shows of their progress to whoever has the secret address: what is named here, and nothing else. */
export const progressShares = pgTable(
  "progress_shares",
  {
    ownerId: ownerId().primaryKey(),
    secret: text().notNull(),
    /** How the page calls its owner; null: not at all. */
    name: text(),
    showsStreak: boolean().notNull(),
    roleIds: uuid().array().notNull(),
    evidenceIds: uuid().array().notNull(),
    createdAt: createdAt(),
    changedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("progress_shares_secret_key").on(t.secret),
    check("progress_shares_name_check", sql`length(${t.name}) between 1 and 100`),
    check("progress_shares_roles_check", sql`cardinality(${t.roleIds}) <= 100`),
    check("progress_shares_evidence_check", sql`cardinality(${t.evidenceIds}) <= 100`),
  ],
);
