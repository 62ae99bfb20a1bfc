import type { MarkState } from "@/db/enums";

/** What a person said of an entry; a null state takes back what was said. Instants are ISO 8601 in UTC. */
export interface OwnMark {
  state: MarkState | null;
  changedAt: string;
}

/** A retired entry became another one. */
export interface Succession {
  oldId: string;
  newId: string;
  /** Whether the new entry stood there before: then it goes on as itself, too. */
  joins: boolean;
  at: string;
}

export interface Standing {
  state: MarkState | null;
  /** The entries whose marks speak for this one; empty when the person said it of the entry itself. */
  from: string[];
  /** How many entries went into this one, and how many of them are done. */
  parts: { all: number; done: number };
}

/**
 * How far a person is with each of `ids`. What they said of the entry itself counts, unless an editor has since let
 * other entries become it: then it counts as one of the parts. All parts done is done, all alike is that, and some
 * done or begun is doing.
 */
export function standingsOf(
  ids: readonly string[],
  marks: ReadonlyMap<string, OwnMark>,
  successions: readonly Succession[],
): Map<string, Standing> {
  const into = grouped(successions);
  const known = new Map<string, Standing>();
  const open = new Set<string>();

  function standingOf(id: string): Standing {
    const before = known.get(id);
    if (before) return before;
    const own = marks.get(id);
    const said: Standing = { state: own?.state ?? null, from: [], parts: one(own?.state ?? null) };
    const steps = into.get(id) ?? [];
    const since =
      steps
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? "";
    // An entry met again on the way to itself adds nothing.
    if (steps.length === 0 || open.has(id) || (own && own.changedAt > since)) return said;
    open.add(id);
    const parts = steps.map(({ oldId }) => ({ id: oldId, standing: standingOf(oldId) }));
    open.delete(id);
    const states = parts.map(({ standing }) => standing.state);
    if (own?.state || steps.some(({ joins }) => joins)) states.push(own?.state ?? null);
    const state = combined(states);
    const standing = {
      state,
      from: state === null ? [] : parts.filter((part) => part.standing.state !== null).map((part) => part.id),
      parts: { all: states.length, done: states.filter((part) => part === "done").length },
    };
    known.set(id, standing);
    return standing;
  }

  return new Map(ids.map((id) => [id, standingOf(id)]));
}

function grouped(successions: readonly Succession[]): Map<string, Succession[]> {
  const groups = new Map<string, Succession[]>();
  for (const step of successions) groups.set(step.newId, [...(groups.get(step.newId) ?? []), step]);
  return groups;
}

function one(state: MarkState | null): Standing["parts"] {
  return { all: 1, done: state === "done" ? 1 : 0 };
}

function combined(states: readonly (MarkState | null)[]): MarkState | null {
  const [first = null] = states;
  if (states.every((state) => state === first)) return first;
  return states.some((state) => state === "done" || state === "doing") ? "doing" : null;
}
