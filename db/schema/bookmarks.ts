import { type SQL, sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bookmarkChangeFields, bookmarkKinds, listAccesses, readingStates } from "../enums";
import { articles } from "./articles";
import { technologies } from "./catalogue";
import { createdAt, id, instant, oneOf, tsvector } from "./columns";
import { entries, guides } from "./guides";
import { ownerId } from "./owner";
import { figures } from "./salaries";

/** Where a person puts bookmarks, in an order. Removed, it keeps its bookmarks in mind for as long as Undo does. */
export const lists = pgTable(
  "lists",
  {
    id: id(),
    ownerId: ownerId(),
    name: text().notNull(),
    description: text(),
    access: text({ enum: listAccesses }).notNull().default("private"),
    /** The secret part of the address of a list that is shared by link; a new one each time it becomes one. */
    secret: text(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    uniqueIndex("lists_owner_name_key")
      .on(t.ownerId, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null`),
    uniqueIndex("lists_secret_key").on(t.secret),
    index("lists_owner_idx").on(t.ownerId),
    index("lists_trash_idx").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    index("lists_public_idx").on(t.updatedAt).where(sql`${t.access} = 'public' and ${t.deletedAt} is null`),
    check("lists_name_check", sql`length(${t.name}) between 1 and 100`),
    check("lists_description_check", sql`length(${t.description}) <= 2000`),
    check("lists_access_check", oneOf(t.access, listAccesses)),
    check("lists_secret_check", sql`(${t.access} = 'link') = (${t.secret} is not null)`),
  ],
);

/** A free word of a person. Bookmarks name it by its id, so that a new spelling is one row. */
export const tags = pgTable(
  "tags",
  {
    id: id(),
    ownerId: ownerId(),
    name: text().notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    uniqueIndex("tags_owner_name_key")
      .on(t.ownerId, sql`lower(${t.name})`)
      .where(sql`${t.deletedAt} is null`),
    index("tags_owner_idx").on(t.ownerId),
    index("tags_trash_idx").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    check("tags_name_check", sql`length(${t.name}) between 1 and 60`),
  ],
);

/** What a person kept: exactly one thing, with what it said when it was kept. */
export const bookmarks = pgTable(
  "bookmarks",
  {
    /** Made for the moment of keeping, also of an imported one: the order of ids is the order of keeping. */
    id: id(),
    ownerId: ownerId(),
    kind: text({ enum: bookmarkKinds }).notNull(),
    guideId: uuid().references(() => guides.id),
    entryId: uuid().references(() => entries.id),
    figureId: uuid().references(() => figures.id),
    technologyId: uuid().references(() => technologies.id),
    articleId: uuid().references(() => articles.id),
    url: text(),
    /** The address as `normalAddress` writes it: two that are equal are offered as duplicates. */
    normalUrl: text(),
    /** Title and words (or figures) at the time of keeping. */
    snapshot: jsonb().$type<{ title: string; text: string }>().notNull(),
    /** The owner's own title, shown in place of the snapshot's. */
    title: text(),
    note: text(),
    state: text({ enum: readingStates }).notNull().default("unread"),
    /** How far it was read: the heading that was on screen, and the share of the page above it. */
    readAnchor: text(),
    readShare: real(),
    listId: uuid().references(() => lists.id, { onDelete: "set null" }),
    /** The place in the list; any number of digits, so that there is always room between two. */
    position: numeric(),
    /** In the row, so that a page of bookmarks is one row each. */
    tagIds: uuid().array().notNull().default(sql`'{}'`),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    deletedAt: instant(),
    search: tsvector().generatedAlwaysAs(
      (): SQL =>
        sql`to_tsvector('simple', coalesce(${bookmarks.title}, '') || ' ' || coalesce(${bookmarks.snapshot}->>'title', '') || ' ' || coalesce(${bookmarks.snapshot}->>'text', '') || ' ' || coalesce(${bookmarks.note}, '') || ' ' || regexp_replace(coalesce(${bookmarks.url}, ''), '[^[:alnum:]]+', ' ', 'g'))`,
    ),
  },
  // Beside these, the migration makes `bookmarks_owner_idx`, which covers more columns than can be said here.
  (t) => [
    uniqueIndex("bookmarks_owner_target_key")
      .on(
        t.ownerId,
        sql`coalesce(${t.guideId}::text, ${t.entryId}::text, ${t.figureId}::text, ${t.technologyId}::text, ${t.articleId}::text, md5(${t.url}))`,
      )
      .where(sql`${t.deletedAt} is null`),
    // Whole, unlike the others: what falls with its owner or its list is found by them.
    index("bookmarks_owner_trash_idx").on(t.ownerId, t.deletedAt),
    index("bookmarks_list_idx").on(t.listId, t.position),
    index("bookmarks_owner_list_idx")
      .on(t.ownerId, t.listId, t.position, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("bookmarks_owner_address_idx")
      .on(t.ownerId, sql`md5(${t.normalUrl})`)
      .where(sql`${t.deletedAt} is null and ${t.normalUrl} is not null`),
    index("bookmarks_entry_idx").on(t.entryId),
    index("bookmarks_trash_idx").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    index("bookmarks_figure_idx").on(t.figureId),
    index("bookmarks_guide_idx").on(t.guideId),
    check("bookmarks_kind_check", oneOf(t.kind, bookmarkKinds)),
    check(
      "bookmarks_target_check",
      sql`num_nonnulls(${t.guideId}, ${t.entryId}, ${t.figureId}, ${t.technologyId}, ${t.articleId}, ${t.url}) = 1 and case ${t.kind} when 'guide' then ${t.guideId} is not null when 'entry' then ${t.entryId} is not null when 'figure' then ${t.figureId} is not null when 'technology' then ${t.technologyId} is not null when 'article' then ${t.articleId} is not null else ${t.url} is not null end`,
    ),
    check("bookmarks_url_check", sql`${t.url} ~ '^https?://' and length(${t.url}) <= 2000`),
    check("bookmarks_title_check", sql`length(${t.title}) between 1 and 500`),
    check("bookmarks_note_check", sql`length(${t.note}) <= 20000`),
    check("bookmarks_state_check", oneOf(t.state, readingStates)),
    check("bookmarks_read_check", sql`${t.readShare} between 0 and 1 and length(${t.readAnchor}) <= 200`),
    check("bookmarks_tags_check", sql`cardinality(${t.tagIds}) <= 50`),
  ],
);

/** By which rule of `normalAddress` the addresses of all bookmarks are written; a later rule writes them again. */
export const addressRules = pgTable("address_rules", {
  rule: integer().primaryKey(),
  appliedAt: createdAt(),
});

/**
 * How an outside address answered when it was last looked at, for everybody who keeps it. It is known by its hash
 * alone: the address itself stands in the bookmarks, and is gone with them.
 */
export const linkChecks = pgTable(
  "link_checks",
  {
    /** `md5(url)`, as in the index of bookmarks. */
    urlHash: text().primaryKey(),
    /** How many checks in a row found nothing there. */
    failures: integer().notNull().default(0),
    /** When the first of them did. */
    failingSince: instant(),
    checkedAt: createdAt(),
    nextCheckAt: instant().notNull(),
  },
  (t) => [
    check("link_checks_url_hash_check", sql`length(${t.urlHash}) = 32`),
    check("link_checks_failures_check", sql`(${t.failures} > 0) = (${t.failingSince} is not null)`),
  ],
);

/** One gesture of a person on bookmarks: what it changed, with what was there before. */
export const bookmarkChanges = pgTable(
  "bookmark_changes",
  {
    id: id(),
    ownerId: ownerId(),
    gesture: text().notNull(),
    field: text({ enum: bookmarkChangeFields }).notNull(),
    items: jsonb().$type<{ id: string; before: unknown; after: unknown }[]>().notNull(),
    createdAt: createdAt(),
    undoneAt: instant(),
  },
  (t) => [
    index("bookmark_changes_owner_idx").on(t.ownerId, t.id),
    check("bookmark_changes_field_check", oneOf(t.field, bookmarkChangeFields)),
  ],
);
