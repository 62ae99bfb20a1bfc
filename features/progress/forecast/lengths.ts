import type { Succession } from "../standing";

/**
 * How long each of `ids` takes, in minutes. An entry that others have become takes as long as they did together, where
 * that is known of each; of one that was split nobody knows how its time is shared out.
 */
export function lengthsOf(
  ids: readonly string[],
  own: ReadonlyMap<string, number>,
  successions: readonly Pick<Succession, "oldId" | "newId">[],
): Map<string, number> {
  const open = new Set<string>();

  function lengthOf(id: string): number | null {
    const said = own.get(id);
    if (said !== undefined) return said;
    if (open.has(id)) return null;
    open.add(id);
    const before = successions.filter(({ newId }) => newId === id).map(({ oldId }) => oldId);
    const parts = before.map((oldId) => (heirs(oldId) === 1 ? lengthOf(oldId) : null));
    open.delete(id);
    return parts.length === 0
      ? null
      : parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
  }

  function heirs(id: string): number {
    return successions.filter(({ oldId }) => oldId === id).length;
  }

  return new Map(
    ids.flatMap((id) => {
      const minutes = lengthOf(id);
      return minutes === null ? [] : [[id, minutes] as const];
    }),
  );
}
