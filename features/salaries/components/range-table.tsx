import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/data-table";
import { formatAmount, formatCount } from "@/lib/money";
import type { Figure } from "../figure";
import { figureAnchor, type KeepSlot, keepColumn } from "./keep-slot";

const statistics = [
  ["p10", "One in ten earns less"],
  ["p25", "A quarter earns less"],
  ["median", "Half earn more"],
  ["p75", "A quarter earns more"],
  ["p90", "One in ten earns more"],
] as const;

/** The same figures as the chart above it, in numbers. All rows are of one source and one currency. */
export function RangeTable({
  caption,
  first,
  name,
  figures,
  keep,
}: {
  caption: string;
  /** The head of the first column. */
  first: string;
  name: (figure: Figure) => ReactNode;
  figures: readonly Figure[];
  keep?: KeepSlot;
}) {
  const currency = figures[0]?.currency;
  const columns: Column<Figure>[] = [
    {
      key: "name",
      head: first,
      cell: (figure) => (
        <span id={figureAnchor(figure)} className="whitespace-nowrap">
          {name(figure)}
        </span>
      ),
    },
    {
      key: "n",
      head: "Reports (n)",
      figures: true,
      cell: ({ n }) => (n === null ? "unknown" : formatCount(n)),
    },
    ...statistics.map(([key, head]) => ({
      key,
      head: <span className="inline-block max-w-24 whitespace-normal">{`${head}, ${currency}`}</span>,
      figures: true,
      cell: (figure: Figure) => {
        const value = figure[key];
        if (value !== null) return formatAmount(value, figure.currency);
        return key === "median" ? "too few" : "–";
      },
    })),
    ...keepColumn(keep),
  ];
  return <DataTable caption={caption} columns={columns} rows={figures} rowKey={({ id }) => id} />;
}
