/** Where the portal's own rule puts somebody in a range of pay; an opinion about practice, never market data. */
export interface Position {
  /** From 0 to 1: tasks with evidence of all tasks. */
  share: number;
  at: number;
  /** The band around it, inside the range. */
  from: number;
  to: number;
}

/** The band reaches so far to either side. */
const bandShare = 0.1;

/**
 * low + share × (high − low), give or take a tenth, never outside the range.
 * @returns null for a role without tasks.
 */
export function positionIn(
  { low, high }: { low: number; high: number },
  { evidenced, tasks }: { evidenced: number; tasks: number },
): Position | null {
  if (tasks === 0) return null;
  const share = Math.min(1, evidenced / tasks);
  const at = low + share * (high - low);
  return {
    ...{ share, at },
    from: Math.max(low, at * (1 - bandShare)),
    to: Math.min(high, at * (1 + bandShare)),
  };
}
