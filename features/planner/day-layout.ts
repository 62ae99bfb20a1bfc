/** Something that takes time on a day, in minutes on one axis. */
export interface Span {
  id: string;
  from: number;
  minutes: number;
}

export interface Slot {
  /** From 0, left to right. */
  column: number;
  /** How many columns stand side by side where this one is. */
  columns: number;
}

/**
 * Where overlapping spans stand side by side. Spans that touch each other, directly or through others, share the
 * width evenly; as many columns as spans run at once at the busiest moment, and no more. Ends are exclusive.
 */
export function layOutDay(spans: readonly Span[]): Map<string, Slot> {
  const slots = new Map<string, Slot>();
  const ordered = [...spans].sort(
    (a, b) => a.from - b.from || b.minutes - a.minutes || (a.id < b.id ? -1 : 1),
  );
  let cluster: { id: string; column: number }[] = [];
  let columnEnds: number[] = [];
  const close = () => {
    for (const { id, column } of cluster) slots.set(id, { column, columns: columnEnds.length });
    cluster = [];
    columnEnds = [];
  };
  for (const span of ordered) {
    if (columnEnds.every((end) => end <= span.from)) close();
    const free = columnEnds.findIndex((end) => end <= span.from);
    const column = free < 0 ? columnEnds.length : free;
    columnEnds[column] = span.from + span.minutes;
    cluster.push({ id: span.id, column });
  }
  close();
  return slots;
}
