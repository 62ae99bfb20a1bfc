import { type Block, link, plain } from "@/lib/blocks";
import { countryName, formatCount, formatMoney, formatMoneyRange } from "@/lib/money";
import { bandInWords } from "./experience-bands";
import type { Figure } from "./figure";
import type { Evidence, RoleFigures } from "./queries";

/** What a role is paid, as pieces of a book or a Markdown text. Empty when no source says anything. */
export function payBlocks({ role, salaries, evidence }: RoleFigures): Block[] {
  const { "stackoverflow-2025": survey, "stackoverflow-published": published, editorial } = evidence;
  const places = salaries.countries.filter((figure) => figure.median !== null);
  const bands = salaries.bands.filter(({ status }) => status === "ok");
  const blocks: Block[] = [];
  if (survey && places.length > 0) {
    blocks.push(
      { type: "heading", level: 1, text: `By country: ${plain(survey.title)}` },
      percentileTable("Country", places, ({ country }) => countryName(country)),
    );
    if (salaries.chosen && bands.length > 0) {
      blocks.push(
        percentileTable(`Years of coding, ${countryName(salaries.chosen)}`, bands, ({ experience }) =>
          bandInWords(experience),
        ),
      );
    }
    blocks.push(evidenceNote(survey, places[0]?.population));
  }
  if (published && salaries.published.length > 0) {
    blocks.push({ type: "heading", level: 1, text: `Year by year: ${plain(published.title)}` });
    for (const { country, figures } of salaries.published) blocks.push(publishedTable(country, figures));
    blocks.push(evidenceNote(published));
  }
  if (editorial && salaries.stated.length > 0) {
    blocks.push(
      { type: "heading", level: 1, text: "Stated by articles" },
      { type: "list", items: salaries.stated.map((figure) => ({ text: stated(figure, editorial) })) },
    );
  }
  if (blocks.length === 0) return [];
  return [
    ...blocks,
    { type: "note", text: link("All figures by country, experience and year", `/salaries/${role.slug}`) },
  ];
}

function percentileTable(
  first: string,
  figures: readonly Figure[],
  nameOf: (figure: Figure) => string,
): Block {
  const { currency = "", period = "year", year = null } = figures[0] ?? {};
  const amount = (value: number | null) => (value === null ? "unknown" : formatMoney(value, currency));
  return {
    type: "table",
    caption: `${first}: pay for a ${period} in ${currency}, ${yearWords(year)}`,
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
      cells: [
        plain(nameOf(figure)),
        ...[figure.p10, figure.p25, figure.median, figure.p75, figure.p90].map(amount),
        countOf(figure),
      ],
    })),
  };
}

function publishedTable(country: string, figures: readonly Figure[]): Block {
  const [first] = figures;
  return {
    type: "table",
    caption: `Published median, ${countryName(country)}, ${first?.currency ?? ""} a ${first?.period ?? "year"}`,
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
function stated(figure: Figure, evidence: Evidence): string {
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
    `Pay for a ${period}, ${yearWords(year)}, ${people}. Stated by “${plain(evidence.source.title)}”.`
  );
}

function evidenceNote({ source, occupations, caveat }: Evidence, counted?: string): Block {
  const parts = [
    `Source: ${source.url ? link(source.title, source.url) : plain(source.title)}, ${plain(source.publisher ?? "publisher not known")}.`,
    occupations.length > 0 ? `Asked as: ${occupations.map((title) => `“${plain(title)}”`).join(", ")}.` : "",
    counted ? `Counted: ${plain(counted)}.` : "",
    caveat ? plain(caveat) : "",
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
