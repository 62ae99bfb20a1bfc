import { z } from "zod";
import { sourceKinds, technologyKinds } from "@/db/enums";
import { slug } from "@/lib/slug";

const line = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(2000);
const address = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .nullable()
  .default(null);

const roleSeed = z.strictObject({
  slug,
  title: line,
  aliases: z.array(slug).max(30).default([]),
  summary: text.nullable().default(null),
});

const technologySeed = z.strictObject({
  slug,
  name: line,
  kind: z.enum(technologyKinds),
  summary: text,
  /** The name in Stack Overflow's published tables, and in its list of languages where that differs. */
  survey: line.optional(),
  surveyLanguage: line.optional(),
});

const termSeed = z.strictObject({
  slug,
  term: line,
  expansion: line.nullable().default(null),
  definition: text,
});

const sourceSeed = z.strictObject({
  slug,
  kind: z.enum(sourceKinds),
  title: line,
  publisher: line.nullable(),
  author: line.nullable(),
  url: address,
  datedOn: z.iso.date().nullable(),
  licence: line.nullable(),
  licenceUrl: address,
  attribution: text.nullable().default(null),
  note: text.nullable().default(null),
});

const authorSeed = z.strictObject({ slug, name: line, note: text.nullable().default(null) });

/** What every guide shares: who and what its texts may name. One list for each file of `db/seed/`. */
export const catalogueSeed = z.strictObject({
  roles: z.array(roleSeed).max(500),
  technologies: z.array(technologySeed).max(1000),
  terms: z.array(termSeed).max(2000),
  sources: z.array(sourceSeed).max(1000),
  authors: z.array(authorSeed).max(500),
});
export type CatalogueSeed = z.infer<typeof catalogueSeed>;
