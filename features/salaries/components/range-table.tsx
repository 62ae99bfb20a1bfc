import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/data-table";
import { formatCount, formatMoney } from "@/lib/money";
import type { Figure } from "../figure";
import { figureAnchor, KeepFigure, type KeepSlot } from "./keep-slot";

/** The same figures as the chart above it, in numbers. All rows are of one source and one currency. */
export function RangeTable({
  caption,
  first,
  name,
  figures,
  keep,
  note,
}: {
  caption: string;
  /** The head of the first column. */
  first: string;
  name: (figure: Figure) => ReactNode;
  figures: readonly Figure[];
  keep?: KeepSlot;
  note?: ReactNode;
}) {
  const amount = (key: "p10" | "p25" | "median" | "p75" | "p90", head: string): Column<Figure> => ({
    key,
    head,
    figures: true,
    cell: (figure) => {
      const value = figure[key];
      if (value === null) return key === "median" ? "too few" : "–";
      return formatMoney(value, figure.currency);
    },
  });
  const columns: Column<Figure>[] = [
    { key: "name", head: first, cell: (figure) => <span id={figureAnchor(figure)}>{name(figure)}</span> },
    {
      key: "n",
      head: "Reports (n)",
      figures: true,
      cell: ({ n }) => (n === null ? "unknown" : formatCount(n)),
    },
    amount("p10", "One in ten earns less"),
    amount("p25", "A quarter earns less"),
    amount("median", "Half earn more"),
    amount("p75", "A quarter earns more"),
    amount("p90", "One in ten earns more"),
    ...(keep
      ? [{ key: "keep", head: "Keep", cell: (figure: Figure) => <KeepFigure figure={figure} keep={keep} /> }]
      : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={figures} rowKey={({ id }) => id} note={note} />;
}
