import { isoInstant } from "./dates";
import { uuidOf } from "./site";
import { escapeXml } from "./xml";

interface Person {
  name: string;
  /** In full. */
  url?: string;
}

export interface AtomEntry {
  /** A URI that stays with what the entry tells of, whatever becomes of its title. */
  id: string;
  title: string;
  /** In full, as are all addresses here. */
  url: string;
  published: string;
  updated: string;
  /** At least one. */
  authors: readonly Person[];
  summary: string;
  /** HTML without addresses by path. */
  html?: string;
}

export interface AtomFeed {
  title: string;
  subtitle: string;
  /** The address of the feed itself. */
  self: string;
  /** The page that it is the feed of. */
  page: string;
  licence: { name: string; url: string };
  entries: readonly AtomEntry[];
}

/** What readers of feeds are told the file is (RFC 4287 §7). */
export const atomType = "application/atom+xml; charset=utf-8";

/** A feed has to say when it was updated (RFC 4287 §4.1.1), even one that has nothing to tell yet. */
const beforeAny = "1970-01-01T00:00:00Z";

/** A feed as an Atom document (RFC 4287), newest entry first. */
export function atomXml(feed: AtomFeed): string {
  const entries = feed.entries.toSorted((a, b) => (isoInstant(a.updated) < isoInstant(b.updated) ? 1 : -1));
  const updated = entries[0]?.updated ?? beforeAny;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${urnOf(feed.self)}</id>
<title>${escapeXml(feed.title)}</title>
<subtitle>${escapeXml(feed.subtitle)}</subtitle>
<updated>${isoInstant(updated)}</updated>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
<link rel="license" href="${escapeXml(feed.licence.url)}"/>
<rights>${escapeXml(feed.licence.name)}</rights>
${entries.map(entryXml).join("\n")}
</feed>
`;
}

function entryXml({ id, title, url, published, updated, authors, summary, html }: AtomEntry): string {
  const people = authors.map(({ name, url: uri }) =>
    uri
      ? `<author><name>${escapeXml(name)}</name><uri>${escapeXml(uri)}</uri></author>`
      : `<author><name>${escapeXml(name)}</name></author>`,
  );
  return `<entry>
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
<published>${isoInstant(published)}</published>
<updated>${isoInstant(updated)}</updated>
${people.join("\n")}
<summary>${escapeXml(summary)}</summary>${html === undefined ? "" : `\n<content type="html">${escapeXml(html)}</content>`}
</entry>`;
}

/** The URN of what stands at an address in full. */
export function urnOf(address: string): string {
  return `urn:uuid:${uuidOf(address)}`;
}
