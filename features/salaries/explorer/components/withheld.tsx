import { formatCount } from "@/lib/money";
import type { ExplorerFigure } from "../queries";

/** What too few people reported, or the source keeps back: how many there are, and no statistic. */
export function Withheld({
  figures,
  most = null,
  nameOf,
  things: [one, many],
}: {
  figures: readonly ExplorerFigure[];
  /** So many are named, where one more tells that there are others; null where all of them are. */
  most?: number | null;
  nameOf: (figure: ExplorerFigure) => string;
  things: readonly [string, string];
}) {
  if (figures.length === 0) return null;
  const named = most === null ? figures : figures.slice(0, most);
  const hasMore = named.length < figures.length;
  return (
    <details className="mt-6">
      <summary className="py-2">
        {figures.length === 1
          ? `One more ${one} without`
          : `${hasMore ? `More than ${named.length}` : figures.length} more ${many} without`}{" "}
        a figure
      </summary>
      <p className="measure text-quiet">
        {named
          .map(
            (figure) =>
              `${nameOf(figure)} (${figure.status === "too-few" ? `n = ${formatCount(figure.n ?? 0)}` : "kept back by the source"})`,
          )
          .join(", ")}
        {hasMore ? " and others" : ""}.
        {figures.some(({ status }) => status === "too-few")
          ? " Below ten reports no statistic is shown."
          : null}
      </p>
    </details>
  );
}
