import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table";
import { formatCount, formatMoney, formatMoneyRange } from "@/lib/money";
import { figureAnchor, type KeepSlot, keepColumn } from "../../components/keep-slot";
import type { ExplorerFigure } from "../queries";
import type { Shown } from "../shown";

/** Figures that are ranges, averages or in dispute: in words, since no two of them lie on one axis. */
export function StatedTable({
  caption,
  first,
  rows,
  name,
  keep,
}: {
  caption: string;
  first: string;
  rows: readonly Shown<ExplorerFigure>[];
  name: (row: Shown<ExplorerFigure>) => ReactNode;
  keep?: KeepSlot | undefined;
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ figure }) => figure.id}
      columns={[
        {
          key: "name",
          head: first,
          cell: (row) => <span id={figureAnchor(row.figure)}>{name(row)}</span>,
        },
        { key: "stated", head: "Stated", cell: (row) => statement(row) },
        {
          key: "n",
          head: "Reports (n)",
          figures: true,
          cell: ({ figure: { n } }) => (n === null ? "unknown" : formatCount(n)),
        },
        ...keepColumn(keep).map((column) => ({
          ...column,
          cell: ({ figure }: Shown<ExplorerFigure>) => column.cell(figure),
        })),
      ]}
    />
  );
}

/** What a source states, with its measure; a mean is never called a median. */
export function statement({
  figure: { measure, status },
  values: { low, high, mean, median },
  currency,
}: Shown): string {
  if (status !== "ok") return "not stated by the source";
  const said = [
    low !== null && high !== null ? `${formatMoneyRange(low, high, currency)} range` : "",
    mean === null ? "" : `${formatMoney(mean, currency)} average`,
    median === null ? "" : `${formatMoney(median, currency)} median`,
  ].filter(Boolean);
  const doubt = measure === "disputed" ? " (source also says median – under review)" : "";
  return `${said.join(", ") || "not stated by the source"}${doubt}`;
}
