import { coverSvg } from "@/components/book-cover";
import { type Block, link, plain } from "@/lib/blocks";
import { dayOf, formatDay } from "@/lib/dates";
import { appUrl } from "@/lib/env";
import type { Book } from "@/lib/epub";
import { absolute, licence, siteName, uuidOf } from "@/lib/site";
import { latestOf } from "@/lib/sitemap";
import type { SharedItem, SharedList } from "./queries";

/** So many things make a chapter: a table of contents of a thousand lines helps nobody. */
const ofChapter = 25;

/** A list as a book, in its order: what each thing said when it was kept, and where it stands. */
export function listBook(list: SharedList): Book {
  const { name, title, description, createdAt, items } = list;
  const address = absolute(`/lists/${name}`);
  const count = Math.max(1, Math.ceil(items.length / ofChapter));
  return {
    id: uuidOf(address),
    title,
    description: description ?? `A list of ${siteName}`,
    authors: [siteName],
    publisher: siteName,
    licence,
    address,
    site: appUrl(),
    published: createdAt,
    modified: latestOf([createdAt, ...items.map(({ keptAt }) => keptAt)]) ?? createdAt,
    cover: {
      svg: coverSvg({ title, stretches: [] }),
      alternative: `${title}. A list kept with ${siteName}.`,
    },
    about: [
      ...(description ? [{ type: "prose" as const, text: description }] : []),
      {
        type: "terms",
        items: [
          { term: "Things:", text: String(items.length) },
          { term: "Since:", text: formatDay(dayOf(createdAt)) },
          ...(list.isShared ? [{ term: "Address:", text: `<${address}>` }] : []),
        ],
      },
    ],
    chapters: Array.from({ length: count }, (_, at) => {
      const part = items.slice(at * ofChapter, (at + 1) * ofChapter);
      const from = at * ofChapter + 1;
      return {
        anchor: `part-${at + 1}`,
        title: count === 1 ? "What is in it" : `${from} to ${from + part.length - 1}`,
        blocks: part.length > 0 ? part.flatMap(itemBlocks) : [{ type: "prose", text: "Nothing yet." }],
      };
    }),
  };
}

function itemBlocks({ id, title, text, href, became, keptAt }: SharedItem): Block[] {
  const heirs = became.map((heir) => link(heir.title, heir.href)).join(" and ");
  return [
    { type: "heading", level: 2, text: plain(title), id: `kept-${id}` },
    ...text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== "")
      .map((paragraph) => ({ type: "prose" as const, text: plain(paragraph) })),
    ...(heirs ? [{ type: "prose" as const, text: `Was ${plain(`“${title}”`)}, now ${heirs}.` }] : []),
    {
      type: "note",
      text: `${href ? `${link(shortAddress(href), href)}. ` : "No longer published. "}Kept on ${formatDay(dayOf(keptAt))}.`,
    },
  ];
}

/** Where a thing stands, short enough to read. */
function shortAddress(href: string): string {
  const shown = href.startsWith("/") ? absolute(href) : href;
  const bare = shown.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return bare.length > 80 ? `${bare.slice(0, 79)}…` : bare;
}
