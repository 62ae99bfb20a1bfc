import { countryName, formatCount } from "@/lib/money";
import { absolute, siteName } from "@/lib/site";
import { escapeXml } from "@/lib/xml";
import type { SourceNotice } from "../downloads/queries";
import type { ListedFigure } from "../figure";
import { cardTitle, statisticRows } from "./card-words";

type Snippet = { role: { slug: string; title: string }; country: string; figures: readonly ListedFigure[] };

/** Where the card stands by itself, from the root. */
export function embedAddress({ role, country }: Pick<Snippet, "role" | "country">): string {
  return `/embed/salaries/${role.slug}${queryOf(country)}`;
}

/** The HTML that shows the card in a frame of another site. */
export function frameSnippet({ role, country, figures }: Snippet): string {
  const address = absolute(embedAddress({ role, country }));
  // About as high as the first source; what does not fit is scrolled to.
  const height = figures.length > 1 ? 640 : 560;
  return [
    `<iframe src="${escapeXml(address)}" title="${escapeXml(cardTitle(role.title, country))}"`,
    `  width="100%" height="${height}" loading="lazy" style="border: 0; max-width: 40rem"></iframe>`,
  ].join("\n");
}

/**
 * The same as a table that stands in the other page itself, for sites that take no frames: it does not follow later
 * releases, and so each row says of which year it is.
 */
export function tableSnippet(
  { role, country, figures }: Snippet,
  notices: ReadonlyMap<string, Pick<SourceNotice, "title" | "licence">>,
): string {
  const address = absolute(`/salaries/${role.slug}${queryOf(country)}`);
  const rows = figures.flatMap((figure) => {
    const said = statisticRows(figure);
    if (said.length === 0) return [];
    const amounts = said.map(({ name, amount }) => `${name}: ${amount}`).join("; ");
    const people = figure.n === null ? "not stated" : formatCount(figure.n);
    const notice = notices.get(figure.source);
    const licence = notice?.licence ?? "none stated";
    const cells = [amounts, figure.period, figure.year ?? "not stated by source", people, licence].map(
      (text) => `<td>${escapeXml(String(text))}</td>`,
    );
    const source = escapeXml(notice?.title ?? figure.source);
    return [`  <tr><th scope="row">${source}</th>${cells.join("")}</tr>`];
  });
  return [
    "<table>",
    `  <caption><a href="${escapeXml(address)}">${escapeXml(`${role.title} pay, ${countryName(country)}, at ${siteName}`)}</a></caption>`,
    "  <tr><th>Source</th><th>Pay</th><th>For a</th><th>Year</th><th>People (n)</th><th>Licence</th></tr>",
    ...rows,
    "</table>",
  ].join("\n");
}

function queryOf(country: string): string {
  return country === "ALL" ? "" : `?country=${country}`;
}
