import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/data-table";
import { formatAmount, formatCount } from "@/lib/money";
import { boundedMoney } from "../bound-words";
import type { Figure } from "../figure";
import { figureAnchor, type KeepSlot, keepColumn } from "./keep-slot";

const statistics = [
  ["p10", "One in ten earns less"],
  ["p25", "A quarter earns less"],
  ["median", "Half earn more"],
  ["p75", "A quarter earns more"],
  ["p90", "One in ten earns more"],
] as const;

interface Props<F extends Figure> {
  caption: string;
  /** The head of the first column. */
  first: string;
  name: (figure: F) => ReactNode;
  figures: readonly F[];
  keep?: KeepSlot;
  /** The mean has a column of its own, apart from the percentiles. */
  hasAverage?: boolean;
  /** The head of the column of counts; null where the source never states one. */
  count?: string | null;
}

/** The same figures as the chart above it, in numbers. All rows are of one source and one currency. */
export function RangeTable<F extends Figure>({
  caption,
  first,
  name,
  figures,
  keep,
  hasAverage = false,
  count = "Reports (n)",
}: Props<F>) {
  const currency = figures[0]?.currency;
  const columns: Column<F>[] = [
    {
      key: "name",
      head: first,
      cell: (figure) => (
        <span id={figureAnchor(figure)} className="whitespace-nowrap">
          {name(figure)}
        </span>
      ),
    },
    ...(count === null
      ? []
      : [
          {
            key: "n",
            head: count,
            figures: true,
            cell: ({ n }: F) => (n === null ? "unknown" : formatCount(n)),
          },
        ]),
    ...statistics.map(([key, head]) => ({
      key,
      head: <span className="inline-block max-w-24 whitespace-normal">{`${head}, ${currency}`}</span>,
      figures: true,
      cell: (figure: F) => <Statistic figure={figure} name={key} />,
    })),
    ...(hasAverage
      ? [
          {
            key: "mean",
            head: <span className="inline-block max-w-24 whitespace-normal">{`Average, ${currency}`}</span>,
            figures: true,
            cell: (figure: F) => (
              <span className="text-quiet">
                <Statistic figure={figure} name="mean" />
              </span>
            ),
          },
        ]
      : []),
    ...keepColumn(keep),
  ];
  return <DataTable caption={caption} columns={columns} rows={figures} rowKey={({ id }) => id} />;
}

/** The first rows, and the others one press away; the address of one of those opens them. */
export function FoldedRangeTable<F extends Figure>({
  shown = 20,
  rest,
  ...props
}: Props<F> & {
  /** How many rows always stand there. */
  shown?: number;
  /** What the others are: "countries". */
  rest: string;
}) {
  // A fold for a handful of rows hides more than it saves.
  if (props.figures.length <= shown + 5) return <RangeTable {...props} />;
  const others = props.figures.slice(shown);
  return (
    <div>
      <RangeTable {...props} figures={props.figures.slice(0, shown)} />
      <details>
        <summary className="py-3">
          {others.length} more {rest}
        </summary>
        <RangeTable {...props} caption={`${props.caption}: ${others.length} more ${rest}`} figures={others} />
      </details>
    </div>
  );
}

function Statistic({
  figure,
  name,
}: {
  figure: Figure;
  name: (typeof statistics)[number][0] | "mean";
}): ReactNode {
  const value = figure[name];
  const limit = figure.limits[name];
  if (value !== null && limit) return boundedMoney(value, figure.currency, limit);
  if (value !== null) return formatAmount(value, figure.currency);
  if (figure.status === "suppressed-by-source") return name === "median" ? "withheld by the source" : "–";
  if (figure.status === "too-few") return name === "median" ? "too few" : "–";
  return "–";
}
