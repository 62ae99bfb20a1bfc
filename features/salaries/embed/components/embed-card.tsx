import { notFound, permanentRedirect } from "next/navigation";
import { RangeChart } from "@/components/chart/range-chart";
import { countryName } from "@/lib/money";
import { absolute, siteName } from "@/lib/site";
import { withArticle } from "@/lib/text";
import { rangeOf } from "../../components/figure-chart";
import { MedianOrWhy } from "../../components/figure-words";
import type { SourceNotice } from "../../downloads/queries";
import type { ListedFigure } from "../../figure";
import { findRoleByAlias } from "../../queries";
import { relationInWords } from "../../relation-words";
import { absenceInWords, cardTitle, evidenceLine, statisticRows } from "../card-words";
import { type Card, findCard } from "../queries";

interface Props {
  role: string;
  /** Without one, the whole world. */
  country: string | undefined;
  /** Without one, all sources one under the other. */
  source: string | undefined;
}

/** A role's pay in a country as another site shows it in a frame: all that a reader needs to judge it by. */
export async function EmbedCard({ role: slug, country = "ALL", source }: Props) {
  const card = await findCard(slug, country, source);
  if (!card) {
    const canonical = await findRoleByAlias(slug);
    const asked = new URLSearchParams({ country, ...(source === undefined ? {} : { source }) });
    if (canonical) permanentRedirect(`/embed/salaries/${canonical}?${asked}`);
    notFound();
  }
  const { role, figures, notices } = card;
  return (
    <main id="content" className="p-4">
      <h1 className="text-lg">{cardTitle(role.title, country)}</h1>
      {figures.length === 0 ? (
        <p className="mt-2">No source that we know says what is paid there.</p>
      ) : (
        figures.map((figure) => (
          <FigureCard key={figure.id} figure={figure} notice={notices.get(figure.source)} />
        ))
      )}
      <p className="mt-4 border-t border-ink pt-2 text-xs">
        <a href={pageOf(card)} target="_top">
          All pay of this role, source by source, at {siteName}
        </a>
      </p>
    </main>
  );
}

function pageOf({ role, country }: Card): string {
  return absolute(`/salaries/${role.slug}${country === "ALL" ? "" : `?country=${country}`}`);
}

function FigureCard({ figure, notice }: { figure: ListedFigure; notice: SourceNotice | undefined }) {
  const range = rangeOf(figure);
  const rows = statisticRows(figure);
  const relation = figure.relation && relationInWords(figure.relation);
  const heading = `figure-${figure.id}`;
  return (
    <section aria-labelledby={heading} className="mt-4 border-t border-rule pt-3">
      <h2 id={heading} className="text-sm">
        {notice?.title ?? figure.source}
      </h2>
      {figure.occupation ? (
        <p className="text-xs text-quiet">
          {figure.occupation.code === figure.occupation.title ? "" : `${figure.occupation.code} `}
          {figure.occupation.title}
          {relation ? ` (${relation})` : ""}
        </p>
      ) : null}
      {range ? (
        <RangeChart
          title={`${figure.currency} ${withArticle(figure.period)}`}
          label={evidenceLine(figure)}
          rows={[
            {
              key: figure.id,
              name: countryName(figure.country),
              range,
              value: <MedianOrWhy figure={figure} />,
            },
          ]}
        />
      ) : null}
      {rows.length > 0 ? (
        <table className="mt-2">
          <caption className="text-xs">{evidenceLine(figure)}</caption>
          <tbody>
            {rows.map(({ name, amount, isMedian }) => (
              <tr key={name} className={isMedian ? "median" : undefined}>
                <th scope="row">{name}</th>
                <td className="num">{amount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="mt-2">{absenceInWords(figure)}</p>
      )}
      {notice ? <Notice notice={notice} population={figure.population} /> : null}
    </section>
  );
}

function Notice({ notice, population }: { notice: SourceNotice; population: string }) {
  const { title, url, publisher, licence, licenceUrl, attribution, caveat } = notice;
  return (
    <div className="mt-2 space-y-1 text-xs text-quiet">
      <p>
        Source: {url ? <a href={url}>{title}</a> : title}, {ended(publisher ?? "publisher not known")}{" "}
        Counted: {ended(population)} {caveat}
      </p>
      <p>
        Licence: {licenceUrl ? <a href={licenceUrl}>{licence}</a> : (licence ?? "none stated")}.{" "}
        {attribution ? ended(attribution) : null}
      </p>
    </div>
  );
}

function ended(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
