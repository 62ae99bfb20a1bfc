/** How many of each list an entry can hold. */
const most = { topics: 4, technologies: 20, terms: 20, examples: 8, parts: 12, resources: 10, sources: 10 };

/**
 * A task or step into which others were merged: it has what its own lists lacked of theirs, as far as there is room,
 * and their question or teams where it has none. The words are the editor's.
 */
export function withJoined<P extends object>(piece: P, joined: readonly P[]): P {
  if (joined.length === 0) return piece;
  const valuesOf = (one: P) => one as Record<string, unknown>;
  const own = valuesOf(piece);
  const lists = Object.entries(most).flatMap(([name, limit]) => {
    const list = own[name];
    if (!Array.isArray(list)) return [];
    const all = [list, ...joined.map((one) => valuesOf(one)[name])].flat();
    const seen = new Map(all.map((value) => [JSON.stringify(value), value] as const));
    return [[name, [...seen.values()].slice(0, Math.max(limit, list.length))]];
  });
  const single = ["choice", "teams"].flatMap((name) =>
    name in own ? [[name, own[name] ?? joined.map((one) => valuesOf(one)[name]).find(Boolean) ?? null]] : [],
  );
  return { ...piece, ...Object.fromEntries([...lists, ...single]) };
}
