import type { DatasetKind } from "@/db/enums";
import type { Figure } from "../figure";

interface SourceWords {
  /** What kind of source it is: unlike kinds are never blended. */
  kind: string;
  /** Ends "62 of 100 …". */
  counted: string;
}

const words: Record<DatasetKind, SourceWords> = {
  survey: { kind: "Survey", counted: "respondents earn less" },
  official: { kind: "Official statistics", counted: "employees earn less" },
  "job-records": { kind: "Job records", counted: "recorded jobs pay less" },
  editorial: { kind: "Articles", counted: "people earn less" },
  rates: { kind: "Rates", counted: "people earn less" },
};
const order = Object.keys(words);

/** What is known of a figure's source: how its figures came about, and what they measure. */
export type Kinded = Pick<Figure, "source" | "measure"> & { kind: DatasetKind };

/** How a source is spoken of. A survey that gives medians alone is told from one with percentiles. */
export function sourceWords({ kind, measure }: Pick<Kinded, "kind" | "measure">): SourceWords {
  if (kind === "survey" && measure === "median") return { ...words.survey, kind: "Survey, as published" };
  return words[kind];
}

/** Sources in an order that is the same everywhere: by kind, of one kind percentiles before medians. */
export function bySource(a: Kinded, b: Kinded): number {
  return (
    order.indexOf(a.kind) - order.indexOf(b.kind) || spread(a) - spread(b) || compare(a.source, b.source)
  );
}

function spread({ measure }: Kinded): number {
  return measure === "percentiles" ? 0 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Why a figure gives nobody a place; null where it gives one. */
export function whyNoPlace(
  figure: Pick<Figure, "status" | "measure" | "n" | "median" | "p10" | "p90">,
): string | null {
  const { status, measure, n } = figure;
  if (status === "too-few")
    return `Too few reports (n = ${n ?? "unknown"}): below ten no statistic is shown, and so there is no place to tell.`;
  if (status !== "ok") return "The source keeps this figure back, and so there is no place to tell.";
  if (measure === "mean")
    return "The source states an average alone. It does not say how many earn less than that, and so there is no place to tell.";
  if (measure === "range")
    return "The source states a range, and not how many are paid what within it, and so there is no place to tell.";
  if (measure === "disputed")
    return "The source calls this an average and also a median. Until it is settled which, there is no place to tell.";
  const known = [figure.p10, figure.median, figure.p90].some((amount) => amount !== null);
  return known ? null : "The source states no percentile, and so there is no place to tell.";
}
