import { coverSvg } from "@/components/book-cover";
import { dayStretches } from "@/features/guides/day-stretches";
import { guideWords } from "@/features/guides/guide-words";
import type { PublishedGuide } from "@/features/guides/queries";
import { type Block, link, plain } from "@/lib/blocks";
import { blocksToMarkdown, chaptersToMarkdown } from "@/lib/blocks-markdown";
import { dayOf, formatDay, isoInstant } from "@/lib/dates";
import { appUrl } from "@/lib/env";
import type { Book } from "@/lib/epub";
import { readingMinutes } from "@/lib/reading-time";
import { absolute, absoluteLink, licence, siteName } from "@/lib/site";
import { guideChapters } from "./chapters";

/** The guide as a book. @param pay what another feature tells of the role's pay. */
export function guideBook(guide: PublishedGuide, pay: readonly Block[]): Book {
  const { content } = guide;
  const stretches = dayStretches(content.day.activities);
  return {
    ...facts(guide),
    id: guide.id,
    publisher: siteName,
    licence,
    site: appUrl(),
    published: isoInstant(guide.publishedAt),
    modified: isoInstant(guide.updatedAt),
    cover: {
      svg: coverSvg({ title: content.title, stretches }),
      alternative: `${content.title}. Metier: know the job, know its pay, live its day.`,
    },
    about: [
      { type: "prose", text: plain(content.summary) },
      { type: "terms", items: aboutItems(guide) },
    ],
    chapters: guideChapters(guide, pay),
  };
}

/** The guide as one Markdown text, with what it is in front of it. */
export function guideMarkdown(guide: PublishedGuide, pay: readonly Block[]): string {
  const { title, authors, address } = facts(guide);
  const { review } = guide.content;
  const head = {
    title,
    address,
    authors,
    published: dayOf(guide.publishedAt),
    updated: dayOf(guide.updatedAt),
    ...(review.on ? { reviewed: review.on } : {}),
    ...(review.nextOn ? { "next-review": review.nextOn } : {}),
    licence: licence.name,
    "licence-address": licence.url,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const addressOf = (href: string) => absoluteLink(href, `/roles/${guide.role.slug}`);
  const about: Block[] = [
    { type: "prose", text: plain(guide.content.summary) },
    { type: "terms", items: aboutItems(guide) },
  ];
  return [
    `---\n${lines.join("\n")}\n---\n`,
    `# ${plain(title)}\n`,
    blocksToMarkdown(about, addressOf),
    chaptersToMarkdown(guideChapters(guide, pay), addressOf),
  ].join("\n");
}

function facts({ content, authors, role }: PublishedGuide) {
  return {
    title: content.title,
    description: content.summary,
    authors: authors.map(({ name }) => name),
    address: absolute(`/roles/${role.slug}`),
  };
}

function aboutItems(guide: PublishedGuide) {
  const { content, reviewer } = guide;
  const { authors, address } = facts(guide);
  const reviewed = content.review.on
    ? `${formatDay(content.review.on)}${reviewer ? ` by ${plain(reviewer.name)}` : ""}`
    : "Not yet reviewed";
  return [
    { term: "Updated:", text: formatDay(dayOf(guide.updatedAt)) },
    { term: "Reviewed:", text: reviewed },
    ...(content.review.nextOn ? [{ term: "Next review:", text: formatDay(content.review.nextOn) }] : []),
    { term: "By:", text: plain(authors.join(", ")) },
    { term: "Reading time:", text: `${readingMinutes(guideWords(content))} min` },
    { term: "Address:", text: `<${address}>` },
    {
      term: "Licence:",
      text: `${link(licence.name, licence.url)}. You may copy, print and pass on this text under it; figures keep the licence of their source.`,
    },
  ];
}
