import type { ReactNode } from "react";

export interface Column<Row> {
  key: string;
  head: ReactNode;
  /** Figures are set right-aligned in tabular numerals. */
  figures?: boolean;
  cell: (row: Row) => ReactNode;
}

/**
 * A table whose first column names the row. On narrow screens it scrolls in its own frame with that column pinned;
 * on wide ones its head stays in sight.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  note,
}: {
  /** Says what the table holds; also the name of its frame. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Source, number of reports, caveats. */
  note?: ReactNode;
}) {
  return (
    <figure>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
      <section className="table-scroll relative" aria-label={caption} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ key, head, figures }) => (
                <th key={key} scope="col" className={figures ? "num" : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ key, figures, cell }, index) =>
                  index === 0 ? (
                    <th key={key} scope="row">
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={key} className={figures ? "num" : undefined}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note ? <figcaption className="mt-2 max-w-160 text-xs text-quiet">{note}</figcaption> : null}
    </figure>
  );
}
