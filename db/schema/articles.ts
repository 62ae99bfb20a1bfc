import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { revisionOrigins } from "../enums";
import { people } from "./account";
import { createdAt, id, instant, oneOf } from "./columns";
import { ownerId } from "./owner";

const slugShape = (column: AnyPgColumn) =>
  sql`${column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${column}) <= 60`;

/** A text with an author. The row is stable: links, series and readers' things point to it, never to a revision. */
export const articles = pgTable(
  "articles",
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("articles_slug_key").on(t.slug), check("articles_slug_check", slugShape(t.slug))],
);

/** An immutable content. A trigger refuses every change but the loss of its author. */
export const articleRevisions = pgTable(
  "article_revisions",
  {
    id: id(),
    articleId: uuid()
      .notNull()
      .references(() => articles.id),
    parentId: uuid().references((): AnyPgColumn => articleRevisions.id),
    origin: text({ enum: revisionOrigins }).notNull(),
    content: jsonb().notNull(),
    /** SHA-256 of the canonical content: equal texts have equal hashes. */
    contentHash: text().notNull(),
    authorId: uuid().references(() => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    // Also what a publication refers to, so that it cannot put another article's text live.
    unique("article_revisions_article_key").on(t.articleId, t.id),
    check("article_revisions_origin_check", oneOf(t.origin, revisionOrigins)),
  ],
);

/** Who put which revision live, and when it is to be seen. */
export const articlePublications = pgTable(
  "article_publications",
  {
    id: id(),
    articleId: uuid()
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    revisionId: uuid().notNull(),
    /** Null when the seed published it. */
    publishedById: uuid().references(() => people.id, { onDelete: "set null" }),
    publishedAt: createdAt(),
    publishAt: createdAt(),
    unpublishAt: instant(),
  },
  (t) => [
    foreignKey({
      columns: [t.articleId, t.revisionId],
      foreignColumns: [articleRevisions.articleId, articleRevisions.id],
      name: "article_publications_revision_fk",
    }),
    index("article_publications_article_idx").on(t.articleId, t.publishAt),
    check(
      "article_publications_term_check",
      sql`${t.unpublishAt} is null or ${t.unpublishAt} > ${t.publishAt}`,
    ),
  ],
);

/** Articles that belong together, in an order. */
export const series = pgTable(
  "series",
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("series_slug_key").on(t.slug), check("series_slug_check", slugShape(t.slug))],
);

/** A place in a series. It has a title before anybody has written it. */
export const seriesParts = pgTable(
  "series_parts",
  {
    seriesId: uuid()
      .notNull()
      .references(() => series.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    title: text().notNull(),
    articleId: uuid().references(() => articles.id),
  },
  (t) => [
    primaryKey({ columns: [t.seriesId, t.position] }),
    // An article is a part of one series at most.
    uniqueIndex("series_parts_article_key").on(t.articleId),
    check("series_parts_position_check", sql`${t.position} between 1 and 1000`),
  ],
);

/** Who wants to hear of the parts to come. */
export const seriesFollows = pgTable(
  "series_follows",
  {
    seriesId: uuid()
      .notNull()
      .references(() => series.id, { onDelete: "cascade" }),
    ownerId: ownerId(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.seriesId, t.ownerId] }), index("series_follows_owner_idx").on(t.ownerId)],
);
