import { formatCount } from "@/lib/money";
import type { ExplorerFigure } from "../queries";

/** What too few people reported, or the source keeps back: how many there are, and no statistic. */
export function Withheld({
  figures,
  nameOf,
  things: [one, many],
}: {
  figures: readonly ExplorerFigure[];
  nameOf: (figure: ExplorerFigure) => string;
  things: readonly [string, string];
}) {
  if (figures.length === 0) return null;
  return (
    <details className="mt-6">
      <summary className="py-2">
        {figures.length === 1 ? `One more ${one} without` : `${figures.length} more ${many} without`} a figure
      </summary>
      <p className="measure text-quiet">
        {figures
          .map(
            (figure) =>
              `${nameOf(figure)} (${figure.status === "too-few" ? `n = ${formatCount(figure.n ?? 0)}` : "kept back by the source"})`,
          )
          .join(", ")}
        .
        {figures.some(({ status }) => status === "too-few")
          ? " Below ten reports no statistic is shown."
          : null}
      </p>
    </details>
  );
}
