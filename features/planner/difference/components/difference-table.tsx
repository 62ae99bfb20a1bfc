import { DataTable } from "@/components/data-table";
import { DayKindLabel, dayPaint } from "@/components/day-kind";
import { formatMinutes } from "@/lib/clock";
import type { KindDifference } from "../difference";

/** Kind by kind: mine, the role's, and the change as a bar to either side of nothing. */
export function DifferenceTable({
  kinds,
  role,
  note,
}: {
  kinds: readonly KindDifference[];
  role: string;
  note: string;
}) {
  const most = Math.max(1, ...kinds.map(({ change }) => Math.abs(change)));
  const sum = (pick: (one: KindDifference) => number) => kinds.reduce((all, one) => all + pick(one), 0);
  const rows = [
    ...kinds.map((one) => ({
      ...one,
      name: <DayKindLabel kind={one.kind} />,
      bar: <Bar {...one} most={most} />,
    })),
    {
      kind: "all",
      name: <strong>Together</strong>,
      mine: sum(({ mine }) => mine),
      role: sum((one) => one.role),
      change: sum(({ change }) => change),
      bar: null,
    },
  ];
  return (
    <DataTable
      caption={`Your week and that of a ${role.toLowerCase()}`}
      note={note}
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        { key: "kind", head: "Kind", cell: ({ name }) => name },
        { key: "mine", head: "You", figures: true, cell: ({ mine }) => formatMinutes(mine) },
        { key: "role", head: role, figures: true, cell: (row) => formatMinutes(row.role) },
        { key: "change", head: "Change", figures: true, cell: ({ change }) => signed(change) },
        { key: "bar", head: <span className="sr-only">Drawn</span>, cell: ({ bar }) => bar },
      ]}
    />
  );
}

/** With a true minus; nothing is `0 min`. */
function signed(minutes: number): string {
  const sign = minutes > 0 ? "+" : minutes < 0 ? "−" : "";
  return `${sign}${formatMinutes(Math.abs(minutes))}`;
}

function Bar({ kind, change, most }: KindDifference & { most: number }) {
  const width = (Math.abs(change) / most) * 50;
  return (
    <svg width="120" height="16" aria-hidden="true" className="block">
      <line x1="50%" x2="50%" y2="16" className="stroke-line" />
      <rect
        x={`${change < 0 ? 50 - width : 50}%`}
        width={`${width}%`}
        y="2"
        height="12"
        {...dayPaint(kind)}
      />
    </svg>
  );
}
