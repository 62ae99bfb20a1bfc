/** What a learner said last after a question. */
export interface Answered {
  isKnown: boolean;
  answeredAt: string;
  /** The day, as documents write it. */
  answeredOn: string;
}

/** `3 of 5 answered, 2 known, last on 30 November 2026`, to be parted at its commas alone; nothing before the first answer. */
export function tallyOf(answers: Iterable<Answered>, of: number): string {
  const own = [...answers];
  const last = own.toSorted((a, b) => (a.answeredAt < b.answeredAt ? 1 : -1))[0];
  if (!last) return "";
  const known = own.filter(({ isKnown }) => isKnown).length;
  const clauses = [`${own.length} of ${of} answered`, `${known} known`, `last on ${last.answeredOn}`];
  return clauses.map((clause) => clause.replaceAll(" ", "\u00a0")).join(", ");
}
