import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, real, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { sourceKinds, technologyKinds } from "../enums";
import { people } from "./account";
import { id, oneOf } from "./columns";

/** An occupation. It may exist without a guide: then it has no page, but filters and salaries know it. */
export const roles = pgTable(
  "roles",
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    title: text().notNull(),
    /** One sentence, for lists and for roles that have no guide yet. */
    summary: text(),
  },
  (t) => [uniqueIndex("roles_slug_key").on(t.slug)],
);

export const roleAliases = pgTable(
  "role_aliases",
  {
    slug: text().primaryKey(),
    roleId: uuid()
      .notNull()
      .references(() => roles.id, { onDelete: "cascade" }),
  },
  (t) => [index("role_aliases_role_idx").on(t.roleId)],
);

/** A named author or reviewer; outlives the account it may belong to. */
export const authors = pgTable(
  "authors",
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    note: text(),
    personId: uuid().references(() => people.id, { onDelete: "set null" }),
  },
  (t) => [uniqueIndex("authors_slug_key").on(t.slug)],
);

export const sources = pgTable(
  "sources",
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    kind: text({ enum: sourceKinds }).notNull(),
    title: text().notNull(),
    /** Null when it could not be found out. */
    publisher: text(),
    author: text(),
    url: text(),
    /** The source's own date; null when it states none. */
    datedOn: date({ mode: "string" }),
    licence: text(),
    licenceUrl: text(),
    attribution: text(),
    note: text(),
  },
  (t) => [
    uniqueIndex("sources_slug_key").on(t.slug),
    check("sources_kind_check", oneOf(t.kind, sourceKinds)),
  ],
);

export const technologies = pgTable(
  "technologies",
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: technologyKinds }).notNull(),
    summary: text().notNull(),
  },
  (t) => [
    uniqueIndex("technologies_slug_key").on(t.slug),
    check("technologies_kind_check", oneOf(t.kind, technologyKinds)),
  ],
);

/** How many of a role's people (or of all professional developers, `role_id` null) use a technology. */
export const technologyShares = pgTable(
  "technology_shares",
  {
    id: id(),
    technologyId: uuid()
      .notNull()
      .references(() => technologies.id, { onDelete: "cascade" }),
    roleId: uuid().references(() => roles.id, { onDelete: "cascade" }),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    year: integer().notNull(),
    /** People of the base who use it. */
    n: integer().notNull(),
    /** People who answered. */
    base: integer().notNull(),
    share: real().notNull(),
  },
  (t) => [
    uniqueIndex("technology_shares_key").on(
      t.technologyId,
      sql`coalesce(${t.roleId}, '00000000-0000-0000-0000-000000000000')`,
      t.sourceId,
      t.year,
    ),
    index("technology_shares_role_idx").on(t.roleId),
    check(
      "technology_shares_share_check",
      sql`${t.share} between 0 and 1 and ${t.base} >= 30 and ${t.n} <= ${t.base}`,
    ),
  ],
);

export const terms = pgTable(
  "terms",
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    term: text().notNull(),
    expansion: text(),
    definition: text().notNull(),
  },
  (t) => [uniqueIndex("terms_slug_key").on(t.slug)],
);
