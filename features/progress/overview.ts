import type { MarkState } from "@/db/enums";

/** A published guide with the names of its steps and tasks, in their order. */
export interface CountedRole {
  role: string;
  title: string;
  steps: string[];
  tasks: string[];
}

export interface ShownMark {
  /** `role#key` */
  entry: string;
  /** Absent where only a browser keeps it. */
  entryId?: string;
  title: string;
  state: MarkState | null;
  /** Why it counts so although the person did not say so of it. */
  note: string | null;
}

export interface Tally {
  of: number;
  done: number;
  skipped: number;
}

export interface RoleOverview {
  role: string;
  title: string;
  steps: Tally;
  tasks: Tally;
  doing: ShownMark[];
  /** What an editor made of what was marked. */
  noted: ShownMark[];
}

/**
 * How far somebody is with each role in which they marked a step or a task, the one most worked on first.
 * @param others slugs of roles that they have begun in another way
 */
export function overviewOf(
  roles: readonly CountedRole[],
  marks: readonly ShownMark[],
  others: ReadonlySet<string> = new Set(),
): RoleOverview[] {
  const known = new Map(marks.map((mark) => [mark.entry, mark]));
  return roles
    .map(({ role, title, steps, tasks }) => {
      const marksOf = (keys: string[]) => keys.flatMap((key) => known.get(`${role}#${key}`) ?? []);
      const all = [...marksOf(steps), ...marksOf(tasks)];
      return {
        all: all.length,
        overview: {
          role,
          title,
          steps: tally(steps.length, marksOf(steps)),
          tasks: tally(tasks.length, marksOf(tasks)),
          doing: all.filter(({ state }) => state === "doing"),
          noted: all.filter(({ note }) => note !== null),
        },
      };
    })
    .filter(({ all, overview }) => all > 0 || others.has(overview.role))
    .toSorted((a, b) => b.all - a.all)
    .map(({ overview }) => overview);
}

function tally(of: number, marks: readonly ShownMark[]): Tally {
  const count = (state: MarkState) => marks.filter((mark) => mark.state === state).length;
  return { of, done: count("done"), skipped: count("skipped") };
}

/** `3 of 7 steps done, 1 skipped`; null for a guide that has none, since there is no share of nothing. */
export function tallyInWords({ of, done, skipped }: Tally, name: "step" | "task"): string | null {
  if (of === 0) return null;
  const share = `${done} of ${of} ${name}${of === 1 ? "" : "s"} done`;
  return skipped > 0 ? `${share}, ${skipped} skipped` : share;
}
