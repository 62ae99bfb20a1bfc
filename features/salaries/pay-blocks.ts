import { type Block, link, plain } from "@/lib/blocks";
import { countryName, formatCount, formatMoney, formatMoneyRange } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { boundedMoney } from "./bound-words";
import { bandInWords } from "./experience-bands";
import { type Figure, percentiles } from "./figure";
import type { Evidence } from "./queries";
import { relationInWords } from "./relation-words";
import type { RoleFigures } from "./role/queries";
import type { MedianPay, OfficialPay, SpreadPay } from "./role/role-salaries";
import { namedAs, titlesInWords } from "./titles-words";

/** What a role is paid, as pieces of a book or a Markdown text. Empty when no source says anything. */
export function payBlocks({ role, salaries, evidence }: RoleFigures): Block[] {
  const { survey, published, official, stated } = salaries;
  const blocks: Block[] = [
    ...(survey ? surveyBlocks(survey, evidence[survey.source]) : []),
    ...published.flatMap((pay) => publishedBlocks(pay, evidence[pay.source])),
    ...official.flatMap((pay) => officialBlocks(pay, evidence[pay.source])),
  ];
  for (const { source, figures } of stated) {
    const editorial = evidence[source];
    if (!editorial || figures.length === 0) continue;
    blocks.push(
      { type: "heading", level: 1, text: "Stated by articles" },
      { type: "list", items: figures.map((figure) => ({ text: statementOf(figure, editorial) })) },
    );
  }
  if (blocks.length === 0) return [];
  return [
    ...blocks,
    { type: "note", text: link("All figures by country, experience and year", `/salaries/${role.slug}`) },
  ];
}

function surveyBlocks({ countries, bands, place }: SpreadPay, evidence: Evidence | undefined): Block[] {
  const places = countries.filter(({ median }) => median !== null);
  if (!evidence || places.length === 0) return [];
  const shown = bands.filter(({ status }) => status === "ok");
  return [
    { type: "heading", level: 1, text: `By country: ${plain(evidence.title)}` },
    percentileTable("Country", places, ({ country }) => countryName(country)),
    ...(place && shown.length > 0
      ? [
          percentileTable(`Years of coding, ${countryName(place)}`, shown, ({ experience }) =>
            bandInWords(experience),
          ),
        ]
      : []),
    evidenceNote(evidence, places[0]?.population),
  ];
}

function publishedBlocks({ places }: MedianPay, evidence: Evidence | undefined): Block[] {
  if (!evidence || places.length === 0) return [];
  return [
    { type: "heading", level: 1, text: `Year by year: ${plain(evidence.title)}` },
    ...places.map(({ country, figures }) => publishedTable(country, figures)),
    evidenceNote(evidence),
  ];
}

/** The newest figure of each occupation; a mere neighbour of the role is left to the page. */
function officialBlocks({ occupations, country }: OfficialPay, evidence: Evidence | undefined): Block[] {
  const near = occupations.filter(({ relation }) => relation !== "nearest").slice(0, 1);
  const figures = near.flatMap(({ figures: [newest] }) => (newest?.status === "ok" ? [newest] : []));
  const [first] = near;
  if (!evidence || !first || figures.length === 0) return [];
  const relation = relationInWords(first.relation);
  const name = `“${first.title}” (${first.code})${relation ? `, ${relation}` : ""}`;
  return [
    { type: "heading", level: 1, text: `Official statistics: ${plain(evidence.title)}` },
    percentileTable(`Occupation in ${countryName(country)}`, figures, () => name),
    evidenceNote(evidence, figures[0]?.population),
  ];
}

function percentileTable(
  first: string,
  figures: readonly Figure[],
  nameOf: (figure: Figure) => string,
): Block {
  const { currency = "", period = "year", year = null } = figures[0] ?? {};
  const amount = (figure: Figure, name: (typeof percentiles)[number]) => {
    const value = figure[name];
    if (value === null) return "unknown";
    return boundedMoney(value, currency, figure.limits[name]);
  };
  return {
    type: "table",
    caption: `${first}: pay for ${withArticle(period)} in ${currency}, ${yearWords(year)}`,
    head: [
      first,
      "One in ten earns less",
      "A quarter earns less",
      "Half earn more",
      "A quarter earns more",
      "One in ten earns more",
      "n",
    ],
    figures: [1, 2, 3, 4, 5, 6],
    rows: figures.map((figure) => ({
      cells: [plain(nameOf(figure)), ...percentiles.map((name) => amount(figure, name)), countOf(figure)],
    })),
  };
}

function publishedTable(country: string, figures: readonly Figure[]): Block {
  const [first] = figures;
  return {
    type: "table",
    caption: `Published median, ${countryName(country)}, ${first?.currency ?? ""} ${withArticle(first?.period ?? "year")}`,
    head: ["Survey of", "Half earn more", "n", "Counted"],
    figures: [1, 2],
    rows: figures.map((figure) => ({
      cells: [
        String(figure.year ?? "unknown"),
        figure.median === null ? "unknown" : formatMoney(figure.median, figure.currency),
        countOf(figure),
        plain(figure.population),
      ],
    })),
  };
}

/** A figure with its measure; a mean is never called a median. */
function statementOf(figure: Figure, evidence: Evidence): string {
  const { country, currency, period, year, n, measure, mean, median, low, high } = figure;
  const said: string[] = [];
  if (low !== null && high !== null) said.push(`${formatMoneyRange(low, high, currency)} range`);
  if (mean !== null) {
    const doubt = measure === "disputed" ? " (source also says median – under review)" : "";
    said.push(`${formatMoney(mean, currency)} average${doubt}`);
  }
  if (median !== null && measure === "median") said.push(`${formatMoney(median, currency)} median`);
  const people = n === null ? "number of people not stated" : `n = ${formatCount(n)}`;
  return (
    `**${countryName(country)}:** ${said.join(", ") || "not stated by the source"}. ` +
    `Pay for ${withArticle(period)}, ${yearWords(year)}, ${people}. Stated by “${plain(evidence.source.title)}”.`
  );
}

function evidenceNote({ kind, source, occupations, caveat, notes }: Evidence, counted?: string): Block {
  const parts = [
    `Source: ${source.url ? link(source.title, source.url) : plain(source.title)}, ${plain(source.publisher ?? "publisher not known")}.`,
    occupations.length > 0 ? `${namedAs(kind)}: ${plain(titlesInWords(occupations))}.` : "",
    counted ? `Counted: ${plain(counted)}.` : "",
    caveat ? plain(caveat) : "",
    ...notes.map(plain),
    `Licence: ${source.licenceUrl ? link(source.licence ?? "licence", source.licenceUrl) : plain(source.licence ?? "none stated")}.`,
    source.attribution ? `${plain(source.attribution)}.` : "",
  ];
  return {
    type: "note",
    text: parts
      .filter((part) => part !== "")
      .join(" ")
      .replaceAll("..", "."),
  };
}

function countOf({ n }: Figure): string {
  return n === null ? "unknown" : formatCount(n);
}

function yearWords(year: number | null): string {
  return year === null ? "year not stated by source" : `of ${year}`;
}
