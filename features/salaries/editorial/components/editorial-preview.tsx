import { DataTable } from "@/components/data-table";
import { Notice } from "@/components/notice";
import { formatCount } from "@/lib/money";
import type { Preview } from "../queries";

/** What is wrong with a file, or else what it would change for readers. */
export function EditorialPreview({ preview }: { preview: Preview }) {
  const { rows, faults, faultCount, added, changed, withdrawn, same } = preview;
  if (faultCount > 0) {
    return (
      <>
        <Notice tone="danger" title={faultCount === 1 ? "One fault" : `${formatCount(faultCount)} faults`}>
          <p>Nothing was changed. Mend the file and look it over again.</p>
        </Notice>
        <DataTable
          caption={faultCount > faults.length ? `The first ${faults.length} faults` : "Faults"}
          columns={[
            { key: "line", head: "Line", figures: true, cell: ({ line }) => formatCount(line) },
            {
              key: "column",
              head: "Column",
              cell: ({ column, name }) => (name ? `${column} (${name})` : column),
            },
            { key: "message", head: "What is wrong", cell: ({ message }) => message },
          ]}
          rows={faults}
          rowKey={({ line, column, message }) => `${line} ${column} ${message}`}
        />
      </>
    );
  }
  const lines = [
    ...changed.map(({ figure, said, says }) => ({ what: "Changed", figure, said, says })),
    ...added.map(({ figure, says }) => ({ what: "New", figure, said: "–", says })),
    ...withdrawn.map(({ figure, said }) => ({ what: "Withdrawn", figure, said, says: "withdrawn" })),
  ];
  return (
    <>
      <p>
        {formatCount(rows)} figures and no fault: {formatCount(added.length)} new,{" "}
        {formatCount(changed.length)} changed, {formatCount(withdrawn.length)} withdrawn, {formatCount(same)}{" "}
        as they are. Nothing is published yet.
      </p>
      {lines.length === 0 ? null : (
        <DataTable
          caption="What would change for readers"
          columns={[
            { key: "figure", head: "Figure", cell: ({ figure }) => figure },
            { key: "what", head: "What", cell: ({ what }) => what },
            { key: "said", head: "Readers have", cell: ({ said }) => said },
            { key: "says", head: "They would have", cell: ({ says }) => says },
          ]}
          rows={lines}
          rowKey={({ what, figure }) => `${what} ${figure}`}
        />
      )}
    </>
  );
}
