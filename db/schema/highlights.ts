import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { createdAt, id, instant } from "./columns";
import { entries, guides } from "./guides";
import { ownerId } from "./owner";

/**
 * A passage that a person keeps of a guide or an article: its words and those around it. The row stays as it was kept;
 * where the words stand now, and whether they still do, is found when it is read.
 */
export const highlights = pgTable(
  "highlights",
  {
    id: id(),
    ownerId: ownerId(),
    guideId: uuid().references(() => guides.id),
    articleId: uuid().references(() => articles.id),
    /** The entry that it stood in; none for what stands between entries, and in an article. */
    entryId: uuid().references(() => entries.id),
    quote: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    /** The person's own words on it, in Markdown. */
    note: text(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    // Whole, as what was removed falls with its owner, too.
    index("highlights_owner_idx").on(t.ownerId, t.id),
    index("highlights_guide_idx").on(t.guideId, t.ownerId).where(sql`${t.deletedAt} is null`),
    index("highlights_article_idx").on(t.articleId, t.ownerId).where(sql`${t.deletedAt} is null`),
    index("highlights_entry_idx").on(t.entryId),
    index("highlights_trash_idx").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    check("highlights_place_check", sql`num_nonnulls(${t.guideId}, ${t.articleId}) = 1`),
    check("highlights_quote_check", sql`length(${t.quote}) between 1 and 2000`),
    check("highlights_note_check", sql`length(${t.note}) between 1 and 20000`),
  ],
);
