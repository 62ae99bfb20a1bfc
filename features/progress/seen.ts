import type { EntryKind, MarkState } from "@/db/enums";
import { type OwnMark, type Standing, type Succession, standingsOf } from "./standing";

export interface MarkedEntry {
  entryId: string;
  /** `role#key`, by which pages name it. */
  entry: string;
  role: string;
  kind: EntryKind;
  title: string;
  /** Its place among its kind. */
  position: number;
  /** When it left its guide; null while it stands there. */
  retiredAt: string | null;
}

export type OwnRow = MarkedEntry & OwnMark;

/** What entries have become, and the entries that are named by it. */
export interface Became {
  entries: MarkedEntry[];
  successions: Succession[];
}

/** A live entry with how far the person is, and which earlier entries say so. */
export interface SeenEntry extends MarkedEntry {
  state: MarkState | null;
  /** When the person last said so themselves, of this entry or of one before it. */
  changedAt: string;
  was: { title: string; until: string; state: MarkState | null }[];
  parts: Standing["parts"];
}

export interface Seen {
  entries: SeenEntry[];
  /** What was marked and is in the guide no more, with nothing in its place. */
  gone: OwnRow[];
}

/**
 * What somebody sees of their marks: of each marked entry the live entries that it has become, or that it is gone.
 * Nothing that was said is left out.
 */
export function seenOf(own: readonly OwnRow[], { entries, successions }: Became): Seen {
  const marks = new Map<string, OwnRow>(own.map((row) => [row.entryId, row]));
  const known = new Map<string, MarkedEntry>([...entries, ...own].map((entry) => [entry.entryId, entry]));
  const live = new Map<string, MarkedEntry>();
  const gone: OwnRow[] = [];
  const oldest = new Map<string, string[]>();
  for (const row of own) {
    const heirs = heirsIn(row.entryId, known, successions);
    if (heirs.length === 0 && row.state !== null) gone.push(row);
    for (const heir of heirs) {
      live.set(heir.entryId, heir);
      oldest.set(heir.entryId, [...(oldest.get(heir.entryId) ?? []), row.changedAt]);
    }
  }
  const standings = standingsOf([...live.keys()], marks, successions);
  return {
    gone,
    entries: [...live.values()].toSorted(inOrder).flatMap((entry) => {
      const standing = standings.get(entry.entryId);
      if (!standing || standing.state === null) return [];
      return [
        {
          ...entry,
          state: standing.state,
          changedAt: (oldest.get(entry.entryId) ?? []).toSorted().at(-1) ?? "",
          parts: standing.parts,
          was: standing.from.flatMap((id) => {
            const before = known.get(id);
            return before?.retiredAt
              ? [{ title: before.title, until: before.retiredAt, state: stateIn(id, marks, successions) }]
              : [];
          }),
        },
      ];
    }),
  };
}

function stateIn(id: string, marks: ReadonlyMap<string, OwnMark>, successions: readonly Succession[]) {
  return standingsOf([id], marks, successions).get(id)?.state ?? null;
}

/** The live entries that an entry has become: itself, while it stands in its guide. */
function heirsIn(
  id: string,
  known: ReadonlyMap<string, MarkedEntry>,
  successions: readonly Succession[],
): MarkedEntry[] {
  const reached = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    if (known.get(at)?.retiredAt === null) continue;
    waiting.push(...successions.filter(({ oldId }) => oldId === at).map(({ newId }) => newId));
  }
  return [...reached].flatMap((one) => {
    const entry = known.get(one);
    return entry?.retiredAt === null ? [entry] : [];
  });
}

function inOrder(a: MarkedEntry, b: MarkedEntry): number {
  return a.role.localeCompare(b.role) || b.kind.localeCompare(a.kind) || a.position - b.position;
}
