import { countryName, formatCount, formatMoney, formatMoneyRange } from "@/lib/money";
import { boundedMoney } from "../bound-words";
import type { Figure } from "../figure";
import { relationInWords } from "../relation-words";
import { wordsOfKind } from "../source-words";
import type { RoleSalaries } from "./role-salaries";

/** One source beside the others: what it says of the country looked at, and in which way it asked. */
export interface SourceRow {
  /** The slug of the dataset. */
  source: string;
  /** What kind of knowledge it is. */
  title: string;
  /** Where the page shows all of it. */
  anchor: string;
  /** A figure with its measure in words. */
  says: { amount: string; measure: string } | null;
  place: string;
  counted: string;
  /** Whether and how experience is told apart. */
  experience: string;
  years: string;
  currency: string;
  n: string;
}

/** The sources of a role, one under the other, never blended: whom each counted, what it measured, and how. */
export function sourceRows({
  survey,
  published,
  official,
  records,
  stated,
  chosen,
}: RoleSalaries): SourceRow[] {
  const rows: SourceRow[] = [];
  if (survey) {
    const figure = survey.whole ?? survey.world;
    rows.push({
      ...{ source: survey.source, title: `Survey of ${survey.year}`, anchor: "by-country" },
      ...of(figure, "median"),
      counted: wordsOfKind({ kind: "survey", measure: null }).who,
      experience: "years of coding",
      years: String(survey.year),
    });
  }
  for (const { source, places } of published) {
    const place = places.find(({ country }) => country === chosen) ?? places[0];
    rows.push({
      ...{ source, title: "Survey medians, as published", anchor: "by-year" },
      ...of(place?.figures[0] ?? null, "median"),
      counted: wordsOfKind({ kind: "survey", measure: null }).who,
      experience: "not told apart",
      years: span(place?.figures ?? []),
    });
  }
  for (const { source, occupations } of official) {
    const [newest] = occupations;
    const relation = newest ? relationInWords(newest.relation) : null;
    rows.push({
      ...{ source, title: "Official statistics", anchor: "official" },
      ...of(newest?.figures[0] ?? null, relation ? `median, ${relation}` : "median"),
      counted: wordsOfKind({ kind: "official", measure: "percentiles" }).who,
      experience: "not told apart",
      years: span(occupations.flatMap(({ figures }) => figures)),
    });
  }
  for (const { source, whole, world, year } of records) {
    rows.push({
      ...{ source, title: "Job records", anchor: "job-records" },
      ...of(whole ?? world, "median"),
      counted: wordsOfKind({ kind: "job-records", measure: "percentiles" }).who,
      experience: "seniority, as the record says",
      years: String(year),
    });
  }
  for (const { source, figures } of stated) {
    const figure = figures.find(({ country }) => country === chosen) ?? figures[0] ?? null;
    rows.push({
      ...{ source, title: "Articles", anchor: "stated" },
      ...of(figure, "median"),
      counted: wordsOfKind({ kind: "editorial", measure: null }).who,
      experience: "not stated",
      years: span(figures),
    });
  }
  return rows;
}

function of(figure: Figure | null, median: string): Pick<SourceRow, "says" | "place" | "currency" | "n"> {
  return {
    says: figure && said(figure, median),
    place: figure ? countryName(figure.country) : "",
    currency: figure?.currency ?? "",
    n: figure?.n == null ? "not stated" : formatCount(figure.n),
  };
}

/** A mean is never called a median, and a range is no middle. */
function said(figure: Figure, medianWords: string): SourceRow["says"] {
  const { median, mean, low, high, measure, currency, limits } = figure;
  if ((measure === "percentiles" || measure === "median") && median !== null) {
    return { amount: boundedMoney(median, currency, limits.median), measure: medianWords };
  }
  if (low !== null && high !== null)
    return { amount: formatMoneyRange(low, high, currency), measure: "range" };
  if (mean === null) return null;
  const isDisputed = measure === "disputed";
  return {
    amount: formatMoney(mean, currency),
    measure: isDisputed ? "average (source also says median – under review)" : "average",
  };
}

function span(figures: readonly Pick<Figure, "year">[]): string {
  const years = figures.flatMap(({ year }) => (year === null ? [] : [year]));
  if (years.length === 0) return "not stated";
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}
