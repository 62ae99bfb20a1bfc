import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Named, PublishedGuide, Source, Technology, Term } from "@/features/guides/queries";
import { seededGuide } from "./test-seed";

const rows = <T extends { slug: string }>(file: string): Record<string, T> =>
  Object.fromEntries(parse(readFileSync(`db/seed/${file}.yaml`, "utf8")).map((row: T) => [row.slug, row]));

const unsaid = { publisher: null, author: null, url: null, datedOn: null, licence: null, licenceUrl: null };
const noWords = { attribution: null, note: null };
const withNulls = <T>(nulls: Partial<T>, given: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(given).map(([slug, row]) => [slug, { ...nulls, ...row }]));

const shares = (slug: string) =>
  slug === "python"
    ? [
        { role: "backend-developer", source: "a-survey", year: 2025, n: 1833, base: 3353, share: 0.547 },
        { role: null, source: "a-survey", year: 2025, n: 100, base: 200, share: 0.5 },
      ]
    : [];

/** The seeded guide as a reader would get it, made without a database; one technology has shares. */
export const publishedGuide: PublishedGuide = {
  id: "c4b38316-9e1b-53cd-af86-f33a448a3d8a",
  role: { id: "0c7d3f0e-1111-5111-8111-111111111111", slug: "backend-developer", title: "Backend developer" },
  content: seededGuide,
  publishedAt: "2026-03-01 08:00:00+00",
  updatedAt: "2026-03-27 09:30:00.123+00",
  authors: Object.values(rows<Named>("authors")).filter(({ slug }) => seededGuide.authors.includes(slug)),
  reviewer: null,
  occupation: null,
  technologies: Object.fromEntries(
    Object.entries(rows<Technology>("technologies")).map(([slug, row]) => [
      slug,
      { ...row, shares: shares(slug), inDemand: false },
    ]),
  ),
  terms: withNulls<Term>({ expansion: null }, rows<Term>("terms")),
  sources: withNulls<Source>(
    { ...unsaid, ...noWords },
    {
      ...rows<Source>("sources"),
      "a-survey": { slug: "a-survey", kind: "dataset", title: "A survey", ...unsaid, ...noWords },
    },
  ),
  roles: Object.fromEntries(
    Object.values(rows<{ slug: string; title: string }>("roles")).map(({ slug, title }) => [
      slug,
      { slug, title, hasGuide: slug === "frontend-developer", tasks: [] },
    ]),
  ),
};
