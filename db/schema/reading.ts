import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { technologies } from "./catalogue";
import { createdAt, id } from "./columns";
import { guides } from "./guides";
import { entryId } from "./held";
import { ownerId } from "./owner";

/** When a person last read a guide: what has changed since is shown to them. */
export const guideVisits = pgTable(
  "guide_visits",
  {
    ownerId: ownerId(),
    guideId: uuid()
      .notNull()
      .references(() => guides.id),
    readAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.guideId] })],
);

/** What a person picked where a step says "pick one". It stays on the step that it was picked in, like a mark. */
export const picks = pgTable(
  "picks",
  {
    id: id(),
    ownerId: ownerId(),
    entryId: entryId(),
    /** Null when the person took it back. */
    technologyId: uuid().references(() => technologies.id),
    changedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("picks_owner_entry_key").on(t.ownerId, t.entryId),
    index("picks_entry_idx").on(t.entryId),
  ],
);

/** What a person said after a question of a task: whether they knew the answer. Each time is a row. */
export const practiceAnswers = pgTable(
  "practice_answers",
  {
    id: id(),
    ownerId: ownerId(),
    entryId: entryId(),
    /** The key of the question within its task. */
    question: text().notNull(),
    isKnown: boolean().notNull(),
    answeredAt: createdAt(),
  },
  (t) => [
    index("practice_answers_owner_idx").on(t.ownerId, t.entryId, t.question, t.answeredAt),
    index("practice_answers_entry_idx").on(t.entryId, t.ownerId, t.question),
    check("practice_answers_question_check", sql`length(${t.question}) between 1 and 100`),
  ],
);
