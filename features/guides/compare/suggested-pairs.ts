import type { TopicalTask } from "@/features/guides/shared-topics";
import { countSharedTasks } from "@/features/guides/shared-topics";

export interface Neighbour {
  slug: string;
  tasks: readonly TopicalTask[];
  relations: readonly { role: string; reason: string }[];
  /** Roles with which the editors compare it. */
  compared: readonly string[];
}

export interface SuggestedPair<T> {
  left: T;
  right: T;
  reason: string;
  sharedTasks: number;
}

/**
 * Pairs worth comparing: those that both guides compare themselves, then one of them, then other related roles, the
 * most shared tasks first. No role stands in more than two pairs, lest one fill the list.
 */
export function suggestPairs<T extends Neighbour>(roles: readonly T[], limit: number): SuggestedPair<T>[] {
  const known = new Map(roles.map((role) => [role.slug, role]));
  const pairs = new Map<string, SuggestedPair<T> & { comparedBy: number }>();
  for (const left of roles) {
    for (const { role, reason } of left.relations) {
      const right = known.get(role);
      const name = [left.slug, role].toSorted().join(" ");
      if (!right || pairs.has(name)) continue;
      const comparedBy = Number(left.compared.includes(role)) + Number(right.compared.includes(left.slug));
      pairs.set(name, {
        left,
        right,
        reason,
        comparedBy,
        sharedTasks: countSharedTasks(left.tasks, right.tasks),
      });
    }
  }
  const uses = new Map<string, number>();
  const isFree = ({ slug }: Neighbour) => (uses.get(slug) ?? 0) < 2;
  const suggested: SuggestedPair<T>[] = [];
  const ranked = [...pairs.values()].toSorted(
    (a, b) => b.comparedBy - a.comparedBy || b.sharedTasks - a.sharedTasks,
  );
  for (const { comparedBy, ...pair } of ranked) {
    if (suggested.length === limit) break;
    if (!isFree(pair.left) || !isFree(pair.right)) continue;
    for (const { slug } of [pair.left, pair.right]) uses.set(slug, (uses.get(slug) ?? 0) + 1);
    suggested.push(pair);
  }
  return suggested;
}
