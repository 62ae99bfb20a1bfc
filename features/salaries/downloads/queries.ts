import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { type Converted, convert, targetOf } from "../conversion/convert";
import { findRates } from "../conversion/queries";
import type { ListedFigure } from "../figure";
import type { SalariesQuery } from "../input";
import { listFigures } from "../queries";

export type DownloadedFigure = ListedFigure & {
  /** Where a conversion was asked for: this, or why there is none. */
  converted?: Converted;
  notConverted?: string;
};

/** What goes with the figures of a source wherever they are passed on. */
export type SourceNotice = {
  /** The slug of the dataset. */
  source: string;
  title: string;
  publisher: string | null;
  url: string | null;
  licence: string | null;
  licenceUrl: string | null;
  attribution: string | null;
  caveat: string | null;
};

export interface Download {
  items: DownloadedFigure[];
  next: string | null;
  /** One for each source of the items, and for each source of rates where these were used. */
  notices: SourceNotice[];
}

/**
 * A page of figures as programs get it: converted where that was asked for, with the notices of its sources.
 * @throws AppError as `listFigures` does.
 */
export async function listDownload({ convert: target, ...query }: SalariesQuery): Promise<Download> {
  const { items: figures, next } = await listFigures(query);
  const items: DownloadedFigure[] = target === undefined ? figures : await convertAll(figures, target);
  const sources = new Set(items.map(({ source }) => source));
  if (items.some(({ converted }) => converted && converted.steps.length > 0)) {
    sources.add("conversion-rates");
  }
  return { items, next, notices: await listNotices([...sources]) };
}

async function convertAll(figures: readonly ListedFigure[], name: string) {
  const target = targetOf(name);
  const rates = await findRates(
    ["currency" in target ? target.currency : "USD", ...figures.map(({ currency }) => currency)],
    "power" in target ? figures.map(({ country }) => country) : [],
    figures.map(({ year }) => year),
  );
  return figures.map((figure) => ({ ...figure, ...convert(figure, rates, target) }));
}

/** The notices of datasets; the rates of one come from several sources. */
export async function listNotices(datasets: readonly string[]): Promise<SourceNotice[]> {
  if (datasets.length === 0) return [];
  const slugs = sql.join(
    datasets.map((slug) => sql`${slug}`),
    sql`, `,
  );
  const rows = await database().execute<SourceNotice>(sql`
    select d.slug as source, s.title, s.publisher, s.url, s.licence, s.licence_url as "licenceUrl", s.attribution,
      d.caveat
    from datasets d
    join sources s on s.id = d.source_id or s.id in (
      select c.source_id from conversion_rates c where c.release_id = d.live_release_id)
    where d.slug in (${slugs})
    order by d.slug = 'conversion-rates', d.slug, s.title`);
  return [...rows];
}
