import { formatCount } from "@/lib/money";
import { boundedMoney } from "../bound-words";
import type { Figure } from "../figure";

/** The number of people behind a figure. */
export function People({ n }: Pick<Figure, "n">) {
  if (n === null) return <span>number of people not stated</span>;
  return <span className="whitespace-nowrap">n = {formatCount(n)}</span>;
}

/** The median, or why there is none. */
export function MedianOrWhy({ figure }: { figure: Figure }) {
  const { status, median, currency, n, limits } = figure;
  if (status === "ok" && median !== null)
    return <span className="whitespace-nowrap">{boundedMoney(median, currency, limits.median)}</span>;
  if (status === "too-few") return <TooFew n={n} />;
  return <span className="text-quiet">not stated by the source</span>;
}

export function TooFew({ n }: Pick<Figure, "n">) {
  return (
    <span className="font-normal text-quiet">
      too few reports (n = {n === null ? "unknown" : formatCount(n)})
    </span>
  );
}
