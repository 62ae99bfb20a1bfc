import type { ReactNode } from "react";
import { AxisLabels, AxisLines, axisUpTo } from "@/components/chart/axis";
import { RangeBar } from "@/components/chart/range-chart";
import { formatCount, formatRate } from "@/lib/money";
import { rangeOf } from "../../components/figure-chart";
import { TooFew } from "../../components/figure-words";
import { figureAnchor, KeepFigure, type KeepSlot } from "../../components/keep-slot";
import { unitInWords } from "../../conversion/rate-words";
import type { Sort, SortKey } from "../input";
import type { ExplorerFigure } from "../queries";
import { middleOf, type Shown } from "../shown";
import { Amount } from "./amount";

const spread = [
  { key: "p10", head: "One in ten earns less" },
  { key: "p25", head: "A quarter earns less" },
  { key: "median", head: "Half earn more" },
  { key: "p75", head: "A quarter earns more" },
  { key: "p90", head: "One in ten earns more" },
] as const satisfies readonly { key: SortKey; head: string }[];
const middles = { median: "Half earn more", mean: "Average" } as const;

interface Props {
  /** What the table holds: measure, period, currency, source, year. */
  caption: string;
  /** The head of the first column. */
  first: string;
  /** All of one measure and shown in one currency. */
  rows: readonly Shown<ExplorerFigure>[];
  name: (row: Shown<ExplorerFigure>) => ReactNode;
  isChosen?: (figure: ExplorerFigure) => boolean;
  /** Where the columns lead that sort the list; none where its order is that of things. */
  sort?: { current: Sort; address: (sort: Sort) => string };
  keep?: KeepSlot | undefined;
}

/**
 * Drawing and figures in one: each row is a range on the axis of the head, and the numbers that it was drawn from. On
 * narrow screens the numbers stand under the drawing, in the order in which it passes them.
 */
export function PayTable({ caption, first, rows, name, isChosen, sort, keep }: Props) {
  const currency = rows[0]?.currency ?? "";
  const isSpread = rows.some(({ figure }) => figure.measure === "percentiles");
  const isMean = rows.find(({ figure }) => figure.status === "ok")?.figure.measure === "mean";
  const columns = isSpread
    ? spread
    : [{ key: "median" as const, head: isMean ? middles.mean : middles.median }];
  const hasCounts = rows.some(({ figure }) => figure.n !== null);
  const hasOwnRates = new Set(rows.map((row) => rateOf(row)?.rate)).size > 1;
  const axis = axisUpTo(Math.max(0, ...rows.map((row) => row.values.p90 ?? middleOf(row) ?? 0)));
  const head = (key: SortKey, words: string) =>
    sort ? <SortLink sortKey={key} words={words} {...sort} /> : words;
  const turned = (key: SortKey) => (sort ? ariaSort(key, sort.current) : undefined);
  return (
    <table className={`pay-rows ${isSpread ? "pay-rows-spread" : ""} ${keep ? "pay-rows-kept" : ""}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="pay-name" aria-sort={turned("name")}>
            {head("name", first)}
          </th>
          <td className="pay-bar">
            <span className="block pb-1 first-letter:uppercase">
              {unitInWords(currency, rows[0]?.figure.period ?? "year")}
            </span>
            <AxisLabels axis={axis} />
          </td>
          {columns.map(({ key, head: words }) => (
            <th key={key} scope="col" className={`num pay-${key}`} aria-sort={turned(key)}>
              {head(key, words)}
            </th>
          ))}
          {hasCounts ? (
            <th scope="col" className="num pay-n" aria-sort={turned("n")}>
              {head("n", "Reports (n)")}
            </th>
          ) : null}
          {keep ? (
            <th scope="col" className="pay-keep">
              <span className="sr-only">Keep</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { figure, values } = row;
          const range = rangeOf({ ...figure, ...values });
          const middle = middleOf(row);
          const isSetApart = isChosen?.(figure) ?? false;
          return (
            <tr key={figure.id} id={figureAnchor(figure)} data-chosen={isSetApart || undefined}>
              <th scope="row" className="pay-name">
                {name(row)}
                {hasOwnRates ? <OwnRate row={row} /> : null}
              </th>
              <td className="pay-bar">
                <svg width="100%" aria-hidden="true" className="block overflow-visible">
                  <AxisLines axis={axis} />
                  <svg y="50%" overflow="visible" aria-hidden="true">
                    {range ? (
                      <RangeBar axis={axis} range={range} isChosen={isSetApart} />
                    ) : middle !== null ? (
                      <>
                        <line x2={axis.place(middle)} className="stroke-rule" />
                        <circle cx={axis.place(middle)} r="5" className="fill-ink" />
                      </>
                    ) : null}
                  </svg>
                </svg>
              </td>
              {figure.status === "ok" ? (
                columns.map(({ key }) => (
                  <td key={key} className={`num pay-${key}`}>
                    <Amount
                      value={key === "median" ? middle : values[key]}
                      currency={row.currency}
                      limit={figure.limits[key]}
                    />
                  </td>
                ))
              ) : (
                <td colSpan={columns.length} className="pay-withheld">
                  {figure.status === "too-few" ? <TooFew n={figure.n} /> : "kept back by the source"}
                </td>
              )}
              {hasCounts ? (
                <td className="num pay-n">{figure.n === null ? "unknown" : formatCount(figure.n)}</td>
              ) : null}
              {keep ? (
                <td className="pay-keep">
                  <KeepFigure figure={figure} keep={keep} />
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function rateOf({ conversion }: Shown) {
  return conversion && "converted" in conversion ? conversion.converted : null;
}

/** Where figures of one list were converted at different rates, each says its own; the note above has the sources. */
function OwnRate({ row }: { row: Shown }) {
  const { rate, rateYear } = rateOf(row) ?? {};
  if (rate === undefined || rateYear == null) return null;
  return (
    <span className="block text-xs font-normal text-quiet">
      × {formatRate(rate)}, rates of {rateYear}
    </span>
  );
}

/** Pressed once it sorts by the column, pressed again the other way round. */
function SortLink({
  sortKey,
  words,
  current,
  address,
}: {
  sortKey: SortKey;
  words: string;
  current: Sort;
  address: (sort: Sort) => string;
}) {
  const isCurrent = current.key === sortKey;
  const isTurned = isCurrent && !current.isTurned;
  return (
    <a id={`sort-${sortKey}`} href={address({ key: sortKey, isTurned })} className="pay-sort">
      {words}
      {isCurrent ? <span aria-hidden="true">{isDescending(current) ? " ↓" : " ↑"}</span> : null}
    </a>
  );
}

function ariaSort(key: SortKey, current: Sort): "ascending" | "descending" | undefined {
  if (key !== current.key) return undefined;
  return isDescending(current) ? "descending" : "ascending";
}

function isDescending({ key, isTurned }: Sort): boolean {
  return (key === "name") === isTurned;
}
