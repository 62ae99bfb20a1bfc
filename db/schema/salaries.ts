import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  breakdowns,
  datasetKinds,
  experienceBases,
  experiences,
  figureStatuses,
  measures,
  payPeriods,
  rateKinds,
} from "../enums";
import { people } from "./account";
import { roles, sources, technologies } from "./catalogue";
import { createdAt, id, instant, oneOf } from "./columns";
import { entries } from "./guides";
import { occupations } from "./occupations";

/** A body of figures from one source. Its live release is the one that readers see. */
export const datasets = pgTable(
  "datasets",
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    title: text().notNull(),
    caveat: text(),
    kind: text({ enum: datasetKinds }).notNull().default("survey"),
    /** What is to be borne in mind for one role only, by its slug. */
    notes: jsonb().$type<Record<string, string>>().notNull().default({}),
    liveReleaseId: uuid().references((): AnyPgColumn => releases.id),
  },
  (t) => [
    uniqueIndex("datasets_slug_key").on(t.slug),
    check("datasets_kind_check", oneOf(t.kind, datasetKinds)),
  ],
);

/** One import of a dataset. Older releases stay and can be put back. */
export const releases = pgTable(
  "releases",
  {
    id: id(),
    datasetId: uuid()
      .notNull()
      .references(() => datasets.id, { onDelete: "cascade" }),
    label: text().notNull(),
    /** SHA-256 over the imported files: the same file is the same release. */
    fileHash: text().notNull(),
    rowsRead: integer().notNull(),
    rowsUsed: integer().notNull(),
    /** Rows dropped per rule, unknown labels. */
    report: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    importedById: uuid().references(() => people.id, { onDelete: "set null" }),
    importedAt: createdAt(),
  },
  (t) => [uniqueIndex("releases_dataset_hash_key").on(t.datasetId, t.fileHash)],
);

/** Which release readers had from when on: each import and each putting back adds a row. */
export const releasePublications = pgTable(
  "release_publications",
  {
    id: id(),
    datasetId: uuid()
      .notNull()
      .references(() => datasets.id, { onDelete: "cascade" }),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    publishedAt: createdAt(),
    publishedById: uuid().references(() => people.id, { onDelete: "set null" }),
  },
  (t) => [index("release_publications_dataset_idx").on(t.datasetId, t.publishedAt)],
);

/** The shares of technologies that a release counted, so that putting it back puts them back; readers have `technology_shares`. */
export const releaseShares = pgTable(
  "release_shares",
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    technologyId: uuid()
      .notNull()
      .references(() => technologies.id, { onDelete: "cascade" }),
    roleId: uuid().references(() => roles.id, { onDelete: "cascade" }),
    year: integer().notNull(),
    n: integer().notNull(),
    base: integer().notNull(),
  },
  (t) => [
    uniqueIndex("release_shares_key").on(
      t.releaseId,
      t.technologyId,
      sql`coalesce(${t.roleId}, '00000000-0000-0000-0000-000000000000')`,
      t.year,
    ),
    check("release_shares_count_check", sql`${t.base} >= 30 and ${t.n} between 0 and ${t.base}`),
  ],
);

/** Units of `currency` for one US dollar, or for one international dollar of equal purchasing power, as a yearly mean. */
export const conversionRates = pgTable(
  "conversion_rates",
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    kind: text({ enum: rateKinds }).notNull(),
    /** The currency of an exchange rate, the country of a purchasing power. */
    area: text().notNull(),
    currency: text().notNull(),
    year: integer().notNull(),
    rate: doublePrecision().notNull(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.kind, t.area, t.year] }),
    check("conversion_rates_kind_check", oneOf(t.kind, rateKinds)),
    check(
      "conversion_rates_area_check",
      sql`case ${t.kind} when 'exchange' then ${t.area} = ${t.currency} else ${t.area} ~ '^[A-Z]{2}$' end`,
    ),
    check("conversion_rates_currency_check", sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check("conversion_rates_year_check", sql`${t.year} between 1990 and 2100`),
    check("conversion_rates_rate_check", sql`${t.rate} > 0`),
  ],
);

/** One statistic with a stable identity; its numbers are figure values, one row a release. */
export const figures = pgTable(
  "figures",
  {
    id: id(),
    datasetId: uuid()
      .notNull()
      .references(() => datasets.id),
    roleId: uuid().references(() => roles.id),
    occupationId: uuid().references(() => occupations.id),
    /** The role or the occupation. */
    subjectId: uuid().notNull().generatedAlwaysAs(sql`coalesce(role_id, occupation_id)`),
    /** ISO 3166-1 alpha-2, or ALL. */
    country: text().notNull(),
    /** The people of a figure may have a degree or a language in common; `segment` names it, '' for everybody. */
    breakdown: text({ enum: breakdowns }).notNull().default("none"),
    segment: text().notNull().default(""),
    experienceBasis: text({ enum: experienceBases }).notNull(),
    experience: text({ enum: experiences }).notNull(),
    /** The year the pay is of; null when the source does not state it. */
    year: integer(),
    currency: text().notNull(),
    period: text({ enum: payPeriods }).notNull(),
    /** Who was counted, in the source's words. */
    population: text().notNull(),
    /** The claim of a guide that states the same figure, if any; looked up when a release goes live. */
    claimId: uuid().references(() => entries.id),
    withdrawnAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    // What makes a figure one; also the order of the list that programs read.
    uniqueIndex("figures_identity_key").on(
      t.datasetId,
      t.subjectId,
      t.country,
      t.breakdown,
      t.segment,
      t.experienceBasis,
      t.experience,
      sql`coalesce(${t.year}, 0)`,
      t.currency,
      t.period,
      t.population,
    ),
    // The countries of a role, the roles of a country, and one role in one country.
    index("figures_countries_idx").on(t.subjectId, t.datasetId, t.breakdown, t.year, t.experience, t.country),
    index("figures_subjects_idx").on(t.country, t.datasetId, t.breakdown, t.year, t.experience, t.subjectId),
    index("figures_place_idx").on(t.country, t.datasetId, t.subjectId, t.breakdown, t.year, t.experience),
    // One experience, year or currency wherever it is, in the order of the list.
    index("figures_experience_idx").on(t.experience, t.datasetId, t.breakdown, t.subjectId, t.country),
    index("figures_year_idx").on(t.year, t.datasetId, t.breakdown, t.subjectId, t.country),
    index("figures_currency_idx").on(t.currency, t.datasetId, t.breakdown, t.subjectId, t.country),
    check("figures_subject_check", sql`(${t.roleId} is null) <> (${t.occupationId} is null)`),
    check("figures_country_check", sql`${t.country} ~ '^([A-Z]{2}|ALL)$'`),
    check("figures_currency_check", sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check("figures_year_check", sql`${t.year} between 1990 and 2100`),
    check("figures_basis_check", oneOf(t.experienceBasis, experienceBases)),
    check("figures_experience_check", oneOf(t.experience, experiences)),
    check("figures_breakdown_check", oneOf(t.breakdown, breakdowns)),
    check("figures_segment_check", sql`(${t.breakdown} = 'none') = (${t.segment} = '')`),
    check("figures_period_check", oneOf(t.period, payPeriods)),
  ],
);

/** The numbers of a figure in one release, in whole units of the currency. */
export const figureValues = pgTable(
  "figure_values",
  {
    figureId: uuid()
      .notNull()
      .references(() => figures.id, { onDelete: "cascade" }),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    status: text({ enum: figureStatuses }).notNull(),
    measure: text({ enum: measures }).notNull(),
    /** People counted; null when the source does not say. */
    n: integer(),
    p10: doublePrecision(),
    p25: doublePrecision(),
    median: doublePrecision(),
    p75: doublePrecision(),
    p90: doublePrecision(),
    mean: doublePrecision(),
    low: doublePrecision(),
    high: doublePrecision(),
    /** Percentiles of which the source states but a bound: `{ p90: "above" }`. */
    limits: jsonb().$type<Record<string, "above" | "below">>(),
  },
  (t) => [
    primaryKey({ columns: [t.figureId, t.releaseId] }),
    index("figure_values_release_idx").on(t.releaseId),
    check("figure_values_status_check", oneOf(t.status, figureStatuses)),
    check("figure_values_measure_check", oneOf(t.measure, measures)),
    check(
      "figure_values_too_few_check",
      sql`(${t.n} is null or ${t.n} >= 10 or ${t.status} <> 'ok') and (${t.status} = 'ok' or num_nonnulls(${t.p10}, ${t.p25}, ${t.median}, ${t.p75}, ${t.p90}, ${t.mean}, ${t.low}, ${t.high}) = 0)`,
    ),
    check(
      "figure_values_order_check",
      sql`${t.p10} <= ${t.p25} and ${t.p25} <= ${t.median} and ${t.median} <= ${t.p75} and ${t.p75} <= ${t.p90} or num_nulls(${t.p10}, ${t.p25}, ${t.median}, ${t.p75}, ${t.p90}) > 0`,
    ),
    check("figure_values_range_check", sql`${t.low} <= ${t.high} or ${t.low} is null or ${t.high} is null`),
  ],
);
