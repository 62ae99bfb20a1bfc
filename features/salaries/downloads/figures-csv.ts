import { type CsvCell, csvFile } from "@/lib/csv";
import { countryName } from "@/lib/money";
import { statistics } from "../figure";
import type { Download, DownloadedFigure, SourceNotice } from "./queries";

type Column = readonly [name: string, cell: (figure: DownloadedFigure, notice?: SourceNotice) => CsvCell];

const columns: readonly Column[] = [
  ["id", ({ id }) => id],
  ["role", ({ role }) => role],
  ["role_title", ({ roleTitle }) => roleTitle],
  ["occupation_code", ({ occupation }) => occupation?.code ?? null],
  ["occupation_title", ({ occupation }) => occupation?.title ?? null],
  ["relation", ({ relation }) => relation],
  ["country", ({ country }) => country],
  ["country_name", ({ country }) => countryName(country)],
  ["breakdown", ({ breakdown }) => breakdown],
  ["segment", ({ segment }) => segment],
  ["experience", ({ experience }) => experience],
  ["experience_basis", ({ experienceBasis }) => experienceBasis],
  ["year", ({ year }) => year],
  ["currency", ({ currency }) => currency],
  ["period", ({ period }) => period],
  ["measure", ({ measure }) => measure],
  ["status", ({ status }) => status],
  ["population", ({ population }) => population],
  ["n", ({ n }) => n],
  ...statistics.map((name): Column => [name, (figure) => figure[name]]),
  ["limits", ({ limits }) => inOneCell(limits)],
  ["claim_id", ({ claimId }) => claimId],
  ["withdrawn_at", ({ withdrawnAt }) => withdrawnAt],
];

const conversionColumns: readonly Column[] = [
  ["converted_currency", ({ converted }) => converted?.currency ?? null],
  ["converted_rate", ({ converted }) => converted?.rate ?? null],
  ["converted_rate_year", ({ converted }) => converted?.rateYear ?? null],
  ["converted_rate_source", ({ converted }) => converted?.rateSource ?? null],
  ...statistics.map((name): Column => [`converted_${name}`, ({ converted }) => converted?.[name] ?? null]),
  ["not_converted", ({ notConverted }) => notConverted ?? null],
];

const sourceColumns: readonly Column[] = [
  ["source", ({ source }) => source],
  ["source_title", (_, notice) => notice?.title ?? null],
  ["publisher", (_, notice) => notice?.publisher ?? null],
  ["source_url", (_, notice) => notice?.url ?? null],
  ["licence", (_, notice) => notice?.licence ?? null],
  ["licence_url", (_, notice) => notice?.licenceUrl ?? null],
  ["attribution", (_, notice) => notice?.attribution ?? null],
  ["caveat", (_, notice) => notice?.caveat ?? null],
  ["release", ({ release }) => release],
];

/**
 * Figures as a CSV file in which each row stands for itself: with its source, licence and what to bear in mind. The
 * columns of a conversion are there when one was asked for.
 */
export function figuresCsv({ items, notices }: Download, isConverted: boolean): string {
  const all = [...columns, ...(isConverted ? conversionColumns : []), ...sourceColumns];
  const bySource = new Map(notices.map((notice) => [notice.source, notice]));
  return csvFile(
    all.map(([name]) => name),
    items.map((item) => all.map(([, cell]) => cell(item, bySource.get(item.source)))),
  );
}

/** `p90: above`, for the percentiles of which the source states but a bound. */
function inOneCell(limits: DownloadedFigure["limits"]): string | null {
  const said = Object.entries(limits).map(([name, side]) => `${name}: ${side}`);
  return said.length > 0 ? said.join("; ") : null;
}
