import "server-only";
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

/** What a card about a role's pay in a country shows; null for no role of that slug. */
export async function findCard(role: string, country: string, source?: string): Promise<Card | null> {
  const found = await findRoleName(role);
  if (!found) return null;
  const { items } = await listFigures({ role, country, experience: "all", limit: 200 });
  const figures = newestOfEach(items.filter((figure) => source === undefined || figure.source === source));
  const notices = await listNotices([...new Set(figures.map((figure) => figure.source))]);
  return { role: found, country, figures, notices: new Map(notices.map((row) => [row.source, row])) };
}
