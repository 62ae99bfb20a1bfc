/** How much learners hold on an entry, and how many learners they are. */
export interface Held {
  learners: number;
  marks: number;
  notes: number;
  evidence: number;
  bookmarks: number;
  highlights: number;
  blocks: number;
  /** Times at which it was practised by the plan. */
  outcomes: number;
  /** How long somebody reckons that it takes them. */
  lengths: number;
  /** Where the entry says "pick one". */
  picks: number;
  /** To questions of a task. */
  answers: number;
}

export const nothingHeld: Held = {
  ...{ learners: 0, marks: 0, notes: 0, evidence: 0, bookmarks: 0, highlights: 0, blocks: 0 },
  ...{ outcomes: 0, lengths: 0, picks: 0, answers: 0 },
};

/** `1 learner affected: 1 mark, 2 notes`; what nobody holds is not named. */
export function heldInWords({ learners, ...held }: Held): string {
  if (learners === 0) return "No learner affected";
  const parts = Object.entries(held).flatMap(([name, count]) =>
    count > 0 ? [(inWords[name] ?? counted)(count, name.replace(/s$/, ""))] : [],
  );
  return `${counted(learners, "learner")} affected: ${parts.join(", ")}`;
}

/** What is not told by its bare name. */
const inWords: Record<string, typeof counted> = {
  evidence: (count) => `${count} of evidence`,
  outcomes: (count) => `practised ${counted(count, "time")}`,
  lengths: (count) => `${counted(count, "length")} of their own`,
};

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}

/** The new entries of a list that stand where the removed one stood: what an editor most likely made of it. */
export function heirsInPlace(removed: string, before: readonly string[], after: readonly string[]): string[] {
  const stays = new Set(after);
  const at = before.indexOf(removed);
  const previous = before.slice(0, at).findLast((id) => stays.has(id));
  const next = before.slice(at + 1).find((id) => stays.has(id));
  const from = previous === undefined ? 0 : after.indexOf(previous) + 1;
  const to = next === undefined ? after.length : after.indexOf(next);
  return after.slice(from, to).filter((id) => !before.includes(id));
}
