import type { ReactNode } from "react";
import { axisUpTo } from "./axis";
import { ChartHead, ChartRow } from "./chart-row";

export interface DotGroup {
  key: string;
  /** What sets this group's values apart; dots of two groups do not compare. */
  title: ReactNode;
  rows: { key: string; name: ReactNode; at: number; value: ReactNode }[];
}

/** Single values on one axis, never joined; groups that were measured differently stand apart under their titles. */
export function DotPlot({
  title,
  groups,
}: {
  /** Says what the axis measures. */
  title: ReactNode;
  groups: readonly DotGroup[];
}) {
  const axis = axisUpTo(Math.max(0, ...groups.flatMap(({ rows }) => rows.map(({ at }) => at))));
  return (
    <div>
      <ChartHead axis={axis} title={title} />
      {groups.map((group) => (
        <section key={group.key} className="mt-3">
          <h4 className="text-xs font-normal text-quiet">{group.title}</h4>
          <ul>
            {group.rows.map(({ key, name, at, value }) => (
              <ChartRow key={key} axis={axis} name={name} value={value}>
                <line x2={axis.place(at)} className="stroke-rule" />
                <circle cx={axis.place(at)} r="5" className="fill-ink" />
              </ChartRow>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
