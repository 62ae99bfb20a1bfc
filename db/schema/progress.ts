import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { type MarkState, markStates } from "../enums";
import { people } from "./account";
import { createdAt, id, instant, oneOf } from "./columns";
import { entries } from "./guides";

/**
 * How far a person is with an entry. It stays on the entry that it was set on: what an editor makes of the entry later
 * is followed when it is read.
 */
export const marks = pgTable(
  "marks",
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
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
    ownerId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
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
    ownerId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    text: text().notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    uniqueIndex("notes_owner_entry_key").on(t.ownerId, t.entryId).where(sql`${t.deletedAt} is null`),
    index("notes_owner_idx").on(t.ownerId, t.id).where(sql`${t.deletedAt} is null`),
    index("notes_entry_idx").on(t.entryId),
    check("notes_text_check", sql`length(${t.text}) between 1 and 20000`),
  ],
);
