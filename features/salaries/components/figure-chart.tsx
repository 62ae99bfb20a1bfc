import type { ReactNode } from "react";
import { type Range, RangeChart } from "@/components/chart/range-chart";
import { withArticle } from "@/lib/text";
import type { Figure } from "../figure";
import { MedianOrWhy, People } from "./figure-words";

/** Ranges of figures of one source and currency, with the number of people beside each name. */
export function FigureChart<F extends Figure>({
  label,
  figures,
  name,
  chosen,
}: {
  label: string;
  figures: readonly F[];
  name: (figure: F) => ReactNode;
  /** The id of the figure that is set apart. */
  chosen?: string;
}) {
  const { currency = "", period = "year" } = figures[0] ?? {};
  return (
    <RangeChart
      title={`${currency} ${withArticle(period)}`}
      label={label}
      rows={figures.map((figure) => ({
        key: figure.id,
        name: (
          <>
            {name(figure)}{" "}
            <span className="text-xs font-normal text-quiet">
              <People n={figure.n} />
            </span>
          </>
        ),
        range: rangeOf(figure),
        value: <MedianOrWhy figure={figure} />,
        isChosen: figure.id === chosen,
      }))}
    />
  );
}

/** The five percentiles, or null when one is not there to be shown. */
export function rangeOf({ status, p10, p25, median, p75, p90 }: Figure): Range | null {
  if (status !== "ok" || p10 === null || p25 === null || median === null || p75 === null || p90 === null)
    return null;
  return { p10, p25, median, p75, p90 };
}
