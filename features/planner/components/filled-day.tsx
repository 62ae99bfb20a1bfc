import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table";
import { DayKindLabel } from "@/components/day-kind";
import { DayStrip } from "@/components/day-strip";
import { clockAt, formatMinutes, minuteOfDay } from "@/lib/clock";
import { formatWeekday } from "@/lib/dates";
import { daysBetween } from "@/lib/days";
import type { RoleDay } from "../role-day/queries";
import type { RoleBlock } from "../role-day/role-blocks";

/** A role's day in one's own hours, as it would be planned. */
export function FilledDay({
  blocks,
  date,
  hours,
  isRoutine,
  children,
}: {
  blocks: readonly RoleBlock<RoleDay["activities"][number]>[];
  date: string;
  hours: number;
  isRoutine: boolean;
  /** What makes it so. */
  children: ReactNode;
}) {
  const stretches = blocks.map(({ activity: { title, kind }, date: on, start, minutes }) => ({
    ...{ title, kind, minutes },
    startMinute: daysBetween(date, on) * 1440 + minuteOfDay(start),
  }));
  const worked = blocks.reduce((sum, { minutes }) => sum + minutes, 0);
  const breaks = Math.round(hours * 60) - worked;
  return (
    <section aria-labelledby="filled" className="mt-10 border-t border-ink pt-4">
      <h2 id="filled" className="text-lg">
        {isRoutine ? "Each of these days" : formatWeekday(date)}
      </h2>
      <p className="measure mt-1 mb-4">
        {blocks.length} {isRoutine ? "routines" : "blocks"}, {formatMinutes(worked)} of work and{" "}
        {formatMinutes(breaks)} of breaks.
      </p>
      <div className="mb-6">
        <DayStrip stretches={stretches} size="full" label="The day in your hours" />
      </div>
      <div className="mb-6">{children}</div>
      <DataTable
        caption="What is planned"
        rows={stretches}
        rowKey={({ title, startMinute }) => `${startMinute} ${title}`}
        columns={[
          { key: "what", head: "What", cell: ({ title }) => title },
          { key: "kind", head: "Kind", cell: ({ kind }) => <DayKindLabel kind={kind} /> },
          {
            key: "time",
            head: "Time",
            figures: true,
            cell: ({ startMinute, minutes }) => `${clockAt(startMinute)}–${clockAt(startMinute + minutes)}`,
          },
          { key: "long", head: "Length", figures: true, cell: ({ minutes }) => formatMinutes(minutes) },
        ]}
      />
    </section>
  );
}
