import { isoInstant } from "./dates";
import { absolute } from "./site";
import { escapeXml } from "./xml";

export interface SitemapEntry {
  /** From the root. */
  path: string;
  /** When it last changed; absent when nobody knows. */
  updatedAt?: string | null;
}

/** The most that one file may hold (sitemaps.org, protocol 0.9). */
const most = 50_000;

/** Addresses that search engines may know, as a sitemap (sitemaps.org, protocol 0.9). */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  const urls = entries.slice(0, most).map(({ path, updatedAt }) => {
    const changed = updatedAt ? `<lastmod>${isoInstant(updatedAt)}</lastmod>` : "";
    return `<url><loc>${escapeXml(absolute(path))}</loc>${changed}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
}

/** The latest of some instants as PostgreSQL writes them; null of none. */
export function latestOf(instants: readonly string[]): string | null {
  return instants.toSorted((a, b) => (isoInstant(a) < isoInstant(b) ? 1 : -1))[0] ?? null;
}
