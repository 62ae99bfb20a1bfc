import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bookmarkKinds } from "../enums";
import { people } from "./account";
import { technologies } from "./catalogue";
import { createdAt, id, instant, oneOf } from "./columns";
import { entries, guides } from "./guides";
import { figures } from "./salaries";

/** What a person kept: exactly one thing, with what it said when it was kept. */
export const bookmarks = pgTable(
  "bookmarks",
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: text({ enum: bookmarkKinds }).notNull(),
    guideId: uuid().references(() => guides.id),
    entryId: uuid().references(() => entries.id),
    figureId: uuid().references(() => figures.id),
    technologyId: uuid().references(() => technologies.id),
    url: text(),
    /** Title and words (or figures) at the time of keeping. */
    snapshot: jsonb().$type<{ title: string; text: string }>().notNull(),
    note: text(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    uniqueIndex("bookmarks_owner_target_key")
      .on(
        t.ownerId,
        sql`coalesce(${t.guideId}::text, ${t.entryId}::text, ${t.figureId}::text, ${t.technologyId}::text, md5(${t.url}))`,
      )
      .where(sql`${t.deletedAt} is null`),
    index("bookmarks_owner_idx").on(t.ownerId, t.id).where(sql`${t.deletedAt} is null`),
    index("bookmarks_entry_idx").on(t.entryId),
    index("bookmarks_figure_idx").on(t.figureId),
    index("bookmarks_guide_idx").on(t.guideId),
    check("bookmarks_kind_check", oneOf(t.kind, bookmarkKinds)),
    check(
      "bookmarks_target_check",
      sql`num_nonnulls(${t.guideId}, ${t.entryId}, ${t.figureId}, ${t.technologyId}, ${t.url}) = 1 and case ${t.kind} when 'guide' then ${t.guideId} is not null when 'entry' then ${t.entryId} is not null when 'figure' then ${t.figureId} is not null when 'technology' then ${t.technologyId} is not null else ${t.url} is not null end`,
    ),
    check("bookmarks_url_check", sql`${t.url} ~ '^https?://' and length(${t.url}) <= 2000`),
    check("bookmarks_note_check", sql`length(${t.note}) <= 20000`),
  ],
);
