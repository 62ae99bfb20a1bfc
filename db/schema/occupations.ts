import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { occupationRelations } from "../enums";
import { roles, sources, technologies } from "./catalogue";
import { oneOf } from "./columns";

/** The source's own name for an occupation, printed as it stands. */
export const occupations = pgTable(
  "occupations",
  {
    id: uuid().primaryKey(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    code: text().notNull(),
    title: text().notNull(),
  },
  (t) => [uniqueIndex("occupations_source_code_key").on(t.sourceId, t.code)],
);

/** Which roles an occupation covers; it may be `wider` than the role, or but its `nearest` neighbour. */
export const occupationRoles = pgTable(
  "occupation_roles",
  {
    occupationId: uuid()
      .notNull()
      .references(() => occupations.id, { onDelete: "cascade" }),
    roleId: uuid()
      .notNull()
      .references(() => roles.id, { onDelete: "cascade" }),
    relation: text({ enum: occupationRelations }).notNull().default("same"),
  },
  (t) => [
    primaryKey({ columns: [t.occupationId, t.roleId] }),
    check("occupation_roles_relation_check", oneOf(t.relation, occupationRelations)),
    index("occupation_roles_role_idx").on(t.roleId),
  ],
);

/** What a source says of a technology in an occupation's job advertisements; one without a flag has no row. */
export const technologyFlags = pgTable(
  "technology_flags",
  {
    technologyId: uuid()
      .notNull()
      .references(() => technologies.id, { onDelete: "cascade" }),
    occupationId: uuid()
      .notNull()
      .references(() => occupations.id, { onDelete: "cascade" }),
    /** What the source calls the technology. */
    name: text().notNull(),
    /** Often asked for across all occupations. */
    hot: boolean().notNull(),
    /** Often asked for in this one. */
    inDemand: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.technologyId, t.occupationId, t.name] }),
    index("technology_flags_occupation_idx").on(t.occupationId),
    check("technology_flags_flag_check", sql`${t.hot} or ${t.inDemand}`),
  ],
);
