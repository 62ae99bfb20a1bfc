import { DataTable } from "@/components/data-table";
import { formatMinutes } from "@/lib/clock";
import type { PlacedBlock } from "../../queries";

/** What was said of the day's blocks: planned beside done. */
export function FinishedBlocks({ blocks }: { blocks: readonly PlacedBlock[] }) {
  const said = blocks.filter(({ done, dropped }) => done !== null || dropped);
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="said" className="mt-8">
      <h2 id="said" className="text-lg">
        Done and dropped
      </h2>
      <DataTable
        caption="Planned and done, block by block"
        rows={said}
        rowKey={({ id, occurrence }) => `${id}@${occurrence}`}
        columns={[
          { key: "title", head: "Block", cell: ({ title }) => title },
          { key: "planned", head: "Planned", figures: true, cell: ({ minutes }) => formatMinutes(minutes) },
          {
            key: "done",
            head: "Done",
            figures: true,
            cell: ({ done }) => (done === null ? "Dropped" : formatMinutes(done)),
          },
        ]}
      />
    </section>
  );
}
