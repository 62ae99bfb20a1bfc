import type { Figure } from "../figure";

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
