import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { entryKinds, revisionOrigins } from "../enums";
import { people } from "./account";
import { roles, technologies } from "./catalogue";
import { createdAt, id, instant, oneOf, tsvector } from "./columns";

/** What the portal says of a role in one language. The row is stable; publishing moves its pointer. */
export const guides = pgTable(
  "guides",
  {
    id: uuid().primaryKey(),
    roleId: uuid()
      .notNull()
      .references(() => roles.id),
    locale: text().notNull().default("en"),
    liveRevisionId: uuid(),
    livePublicationId: uuid().references((): AnyPgColumn => guidePublications.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("guides_role_locale_key").on(t.roleId, t.locale),
    foreignKey({
      columns: [t.liveRevisionId],
      foreignColumns: [guideRevisions.id],
      name: "guides_live_revision_fk",
    }),
  ],
);

/** An immutable content. A trigger refuses every change but the loss of its author. */
export const guideRevisions = pgTable(
  "guide_revisions",
  {
    id: id(),
    guideId: uuid()
      .notNull()
      .references((): AnyPgColumn => guides.id),
    parentId: uuid().references((): AnyPgColumn => guideRevisions.id),
    origin: text({ enum: revisionOrigins }).notNull(),
    content: jsonb().notNull(),
    /** SHA-256 of the canonical content: equal texts have equal hashes. */
    contentHash: text().notNull(),
    authorId: uuid().references(() => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    index("guide_revisions_guide_idx").on(t.guideId, t.createdAt),
    check("guide_revisions_origin_check", oneOf(t.origin, revisionOrigins)),
  ],
);

/** Who put which revision live, and when it is to be seen. */
export const guidePublications = pgTable(
  "guide_publications",
  {
    id: id(),
    guideId: uuid()
      .notNull()
      .references(() => guides.id, { onDelete: "cascade" }),
    revisionId: uuid()
      .notNull()
      .references(() => guideRevisions.id),
    /** Null when the seed published it. */
    publishedById: uuid().references(() => people.id, { onDelete: "set null" }),
    publishedAt: createdAt(),
    publishAt: createdAt(),
    unpublishAt: instant(),
  },
  (t) => [
    index("guide_publications_guide_idx").on(t.guideId, t.publishAt),
    check(
      "guide_publications_term_check",
      sql`${t.unpublishAt} is null or ${t.unpublishAt} > ${t.publishAt}`,
    ),
  ],
);

/** The one open draft of a guide. Saves move its head by `version`. */
export const guideDrafts = pgTable("guide_drafts", {
  guideId: uuid()
    .primaryKey()
    .references(() => guides.id, { onDelete: "cascade" }),
  baseRevisionId: uuid()
    .notNull()
    .references(() => guideRevisions.id),
  headRevisionId: uuid()
    .notNull()
    .references(() => guideRevisions.id),
  version: integer().notNull().default(1),
  lockedById: uuid().references(() => people.id, { onDelete: "set null" }),
  lockedAt: instant(),
  updatedAt: createdAt(),
});

/** A piece of a published guide, with an id that bookmarks, marks, notes and blocks point to. Never deleted. */
export const entries = pgTable(
  "entries",
  {
    id: uuid().primaryKey(),
    guideId: uuid()
      .notNull()
      .references(() => guides.id, { onDelete: "cascade" }),
    kind: text({ enum: entryKinds }).notNull(),
    /** The anchor on the guide's page. */
    key: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    position: integer().notNull(),
    retiredAt: instant(),
    search: tsvector().generatedAlwaysAs(
      (): SQL =>
        sql`setweight(to_tsvector('english', ${entries.title}), 'A') || setweight(to_tsvector('english', ${entries.body}), 'C')`,
    ),
  },
  (t) => [
    uniqueIndex("entries_guide_key_key").on(t.guideId, t.key),
    index("entries_guide_kind_idx").on(t.guideId, t.kind, t.position),
    index("entries_search_idx").using("gin", t.search),
    check("entries_kind_check", oneOf(t.kind, entryKinds)),
  ],
);

/** What became of an entry that a publication removed, split or merged. `new_entry_id` null: removed. */
export const entrySuccessions = pgTable(
  "entry_successions",
  {
    id: id(),
    oldEntryId: uuid()
      .notNull()
      .references(() => entries.id),
    newEntryId: uuid().references(() => entries.id),
    publicationId: uuid()
      .notNull()
      .references(() => guidePublications.id),
    /** Whether the new entry stood in the guide already: then it goes on as itself, and as the old one, too. */
    joins: boolean().notNull().default(false),
  },
  (t) => [
    index("entry_successions_old_idx").on(t.oldEntryId),
    index("entry_successions_new_idx").on(t.newEntryId),
  ],
);

/** Which live entries use which technology: `/technologies/[name]` and the tasks it names. */
export const entryTechnologies = pgTable(
  "entry_technologies",
  {
    entryId: uuid()
      .notNull()
      .references(() => entries.id, { onDelete: "cascade" }),
    technologyId: uuid()
      .notNull()
      .references(() => technologies.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.technologyId] }),
    index("entry_technologies_technology_idx").on(t.technologyId),
  ],
);

/** What the editors know of a claim beside its text: who looks after it, when it may rest. Keyed by the entry. */
export const claimCare = pgTable("claim_care", {
  entryId: uuid()
    .primaryKey()
    .references(() => entries.id, { onDelete: "cascade" }),
  ownerId: uuid().references(() => people.id, { onDelete: "set null" }),
  snoozedUntil: date({ mode: "string" }),
  createdAt: createdAt(),
});
