import type { AtomFeed } from "@/lib/atom";
import { absolute, absoluteLink, licence, siteName } from "@/lib/site";
import { shorten } from "@/lib/text";
import type { SharedList } from "./queries";

/** The Atom feed of a public list. What is no longer published leads to the list. */
export function sharedListFeed({ name, title, description, items }: SharedList): AtomFeed {
  const page = `/lists/${name}`;
  return {
    title,
    subtitle: description ?? `A list of ${siteName}`,
    self: absolute(`${page}/feed.xml`),
    page: absolute(page),
    licence,
    entries: items.map(({ id, title: item, text, href, keptAt }) => ({
      id: `urn:uuid:${id}`,
      title: item,
      url: href === null ? absolute(page) : absoluteLink(href, page),
      published: keptAt,
      updated: keptAt,
      authors: [{ name: siteName }],
      summary: shorten(text || item, 500),
    })),
  };
}
