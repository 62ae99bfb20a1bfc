import type { Figure } from "../figure";

interface SourceWords {
  /** What kind of source it is: unlike kinds are never blended. */
  kind: string;
  /** Ends "62 of 100 …". */
  counted: string;
}

const words: Record<string, SourceWords> = {
  "stackoverflow-2025": { kind: "Survey", counted: "respondents earn less" },
  "stackoverflow-published": { kind: "Survey, as published", counted: "respondents earn less" },
  "bls-oews": { kind: "Official statistics", counted: "employees earn less" },
  "aijobs-net": { kind: "Job records", counted: "recorded jobs pay less" },
  editorial: { kind: "Articles", counted: "people earn less" },
};
const order = Object.keys(words);

/** How a source is spoken of, by the slug of the dataset. */
export function sourceWords(source: string): SourceWords {
  return words[source] ?? { kind: "Another source", counted: "people counted earn less" };
}

/** Sources in an order that is the same everywhere, one that nothing is known of last. */
export function bySource(a: Pick<Figure, "source">, b: Pick<Figure, "source">): number {
  const place = ({ source }: Pick<Figure, "source">) => order.indexOf(source) + 1 || order.length + 1;
  return place(a) - place(b);
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
