import { agreementNames, findAgreement, saidByWords } from "@/features/guides/agreement";
import type { Source } from "@/features/guides/queries";
import { type Block, link, plain } from "@/lib/blocks";
import { formatDay } from "@/lib/dates";
import type { Telling } from "./chapters";

/** Every figure and market statement with what it rests on, or the words that it rests on nothing. */
export function claimBlocks({ guide, numbers }: Telling): Block[] {
  return [
    {
      type: "list",
      items: guide.content.claims.map((claim) => {
        const source = claim.source ? guide.sources[claim.source] : undefined;
        const number = claim.source ? numbers.get(claim.source) : undefined;
        const facts = source
          ? [
              claim.measure && `Measure: ${plain(claim.measure)}`,
              claim.place && `Place: ${plain(claim.place)}`,
              claim.period && `Period: ${plain(claim.period)}`,
              `Source${number ? ` ${number}` : ""}: ${number ? link(source.title, `#source-${number}`) : plain(source.title)}`,
              `As of: ${claim.asOf ?? "not stated by source"}`,
            ].filter((fact) => fact !== null && fact !== "")
          : ["Not sourced"];
        return {
          id: claim.key,
          text: `${plain(claim.statement)} *${facts.join("; ")}; to be checked again by ${formatDay(claim.reviewBy)}.*`,
        };
      }),
    },
  ];
}

/** Which of the articles behind the guide says what. */
export function agreementBlocks({ guide, numbers }: Telling): Block[] {
  const agreement = findAgreement(guide.content, guide.sources, guide.technologies);
  if (!agreement) return [];
  const { articles, groups, shared, total } = agreement;
  return [
    {
      type: "prose",
      text: `${articles.length} articles stand behind this guide. Of ${total} things that at least one of them names, ${shared} stand in all. What an article leaves out it does not deny.`,
    },
    {
      type: "terms",
      items: articles.map(({ letter, slug }) => ({
        term: `Article ${letter}.`,
        text: link(guide.sources[slug]?.title ?? slug, `#source-${numbers.get(slug)}`),
      })),
    },
    ...groups.map(
      ({ kind, statements }): Block => ({
        type: "table",
        caption: agreementNames[kind],
        head: ["Named", "By"],
        rows: statements.map(({ key, title, letters }) => ({
          cells: [link(title, `#${key}`), saidByWords(letters, articles.length)],
        })),
      }),
    ),
  ];
}

/** The words of the trade that the guide uses. */
export function glossaryBlocks({ guide }: Telling): Block[] {
  const used = guide.content.terms
    .flatMap((use) => {
      const term = guide.terms[use.term];
      return term ? [{ ...use, ...term }] : [];
    })
    .sort((a, b) => a.term.toLowerCase().localeCompare(b.term.toLowerCase(), "en"));
  if (used.length === 0) return [];
  return [
    {
      type: "terms",
      items: used.map(({ key, term, expansion, definition, note }) => ({
        id: key,
        term: `${plain(term)}.`,
        text: [expansion ? `*${plain(expansion)}.*` : "", plain(definition), note ?? ""]
          .filter(Boolean)
          .join(" "),
      })),
    },
  ];
}

/** Everybody who said something that the guide says, numbered as in the text. */
export function sourceBlocks({ guide, numbers }: Telling): Block[] {
  const items = [...numbers].flatMap(([slug, number]) => {
    const source = guide.sources[slug];
    return source ? [{ id: `source-${number}`, text: sourceWords(source) }] : [];
  });
  return items.length > 0 ? [{ type: "list", isOrdered: true, items }] : [];
}

function sourceWords(source: Source): string {
  const { title, url, author, publisher, kind, datedOn, licence, licenceUrl, attribution, note } = source;
  const facts = [
    plain([author, publisher].filter((name) => name !== null).join(", ")) || "author and publisher unknown",
    kind,
    datedOn ? formatDay(datedOn) : "not dated",
    licence ? (licenceUrl ? link(licence, licenceUrl) : plain(licence)) : "licence not stated",
  ];
  const rest = [attribution, note].filter((text) => text !== null).map(plain);
  return [`${url ? link(title, url) : plain(title)}: ${facts.join("; ")}.`, ...rest].join(" ");
}
