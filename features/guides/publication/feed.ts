import type { GuideContent } from "@/features/guides/content";
import type { SharedNames } from "@/features/guides/entries";
import type { Named } from "@/features/guides/queries";
import { type AtomEntry, type AtomFeed, urnOf } from "@/lib/atom";
import { absolute, licence } from "@/lib/site";
import { escapeXml } from "@/lib/xml";
import { type ChangedEntry, changesBetween, changesInWords, entryInWords } from "./changes";
import type { GuideHistory, GuideNews } from "./queries";

export interface Publication {
  id: string;
  at: string;
  authors: Named[];
  /** Null for a text in a shape of long ago. */
  content: GuideContent | null;
  /** Whether there was none before it. */
  isOldest: boolean;
}

/** The feed of a guide: each publication with its authors, its date, and what it changed. */
export function guideFeed({ role, publications, names }: GuideHistory): AtomFeed {
  const page = absolute(`/roles/${role.slug}`);
  return {
    title: `${role.title}: changes to the guide`,
    subtitle: `What was published of the guide to the ${role.title}, and what changed.`,
    self: `${page}/feed.xml`,
    page,
    licence,
    entries: publications.flatMap((publication, index) => {
      const before = publications[index + 1];
      // The oldest that was read stands only for comparison, unless there was none before it.
      return before || publication.isOldest ? [entryOf({ role, names, page, publication, before })] : [];
    }),
  };
}

interface Telling {
  role: GuideHistory["role"];
  names: SharedNames;
  page: string;
  publication: Publication;
  before: Publication | undefined;
}

function entryOf({ role, names, page, publication, before }: Telling): AtomEntry {
  const { id, at, authors, content } = publication;
  const shared = {
    id: `urn:uuid:${id}`,
    url: page,
    published: at,
    updated: at,
    authors: authors.map(personOf),
  };
  if (!before) {
    const summary = content?.summary ?? `The guide to the ${role.title} is published.`;
    return { ...shared, title: `${role.title}: guide published`, summary };
  }
  if (!content || !before.content)
    return { ...shared, title: `${role.title}: guide revised`, summary: "Revised." };
  const changes = changesBetween(before.content, content, names);
  const words = changesInWords(changes);
  const lists = [
    listOf("New", changes.added, page),
    listOf("Changed", changes.changed, page),
    listOf("Removed", changes.removed, null),
    changes.isTextRevised ? "<p>The text around them is revised.</p>" : "",
    changes.reviewedOn ? `<p>Reviewed on ${changes.reviewedOn}.</p>` : "",
  ].join("");
  return {
    ...shared,
    title: `${role.title}: ${words}`,
    summary: `${capital(words)}.`,
    html: lists || undefined,
  };
}

function listOf(name: string, entries: readonly ChangedEntry[], page: string | null): string {
  if (entries.length === 0) return "";
  const items = entries.map((entry) => {
    const words = escapeXml(capital(entryInWords(entry)));
    return page
      ? `<li><a href="${escapeXml(`${page}#${entry.key}`)}">${words}</a></li>`
      : `<li>${words}</li>`;
  });
  return `<p>${name}:</p><ul>${items.join("")}</ul>`;
}

/** A guide as an entry of the portal's own feed. */
export function newsEntry({ slug, title, summary, publishedAt, updatedAt, authors }: GuideNews): AtomEntry {
  const url = absolute(`/roles/${slug}`);
  return {
    id: urnOf(url),
    title: `Guide: ${title}`,
    url,
    published: publishedAt,
    updated: updatedAt,
    summary,
    authors: authors.map(personOf),
  };
}

function personOf({ slug, name }: Named) {
  return { name, url: absolute(`/authors/${slug}`) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
