import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { listNotices, type SourceNotice } from "../downloads/queries";
import type { ListedFigure } from "../figure";
import { findRoleName, listFigures } from "../queries";
import { newestOfEach } from "./card-words";

export interface Card {
  role: { slug: string; title: string };
  country: string;
  /** The newest of each source, of everybody with any experience. */
  figures: ListedFigure[];
  /** By the slug of the dataset. */
  notices: Map<string, SourceNotice>;
}

/** More than one source tells of a role's newest year, in all its currencies and occupations. */
const perSource = 40;

/** What a card about a role's pay in a country shows; null for no role of that slug. */
export async function findCard(role: string, country: string, source?: string): Promise<Card | null> {
  const found = await findRoleName(role);
  if (!found) return null;
  const datasets = await database().execute<{ slug: string }>(sql`
    select slug from datasets where live_release_id is not null and (${source ?? null}::text is null or slug = ${source ?? null})
    order by slug`);
  const pages = [];
  // Each source by itself, the newest years first: none is pushed out by another that has many.
  for (const { slug } of datasets)
    pages.push(await listFigures({ role, country, experience: "all", source: slug, limit: perSource }));
  const figures = newestOfEach(pages.flatMap(({ items }) => items));
  const notices = await listNotices([...new Set(figures.map((figure) => figure.source))]);
  return { role: found, country, figures, notices: new Map(notices.map((row) => [row.source, row])) };
}
