import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { GuideContent } from "@/features/guides/content";
import type { TestGuide } from "./test-guide";
import { publishContent } from "./test-publish";

/** The lists of a guide that are edited: between them learners can hold everything on their entries. */
export const lists = ["steps", "tasks"] as const;
type List = (typeof lists)[number];
export type EditedEntry = GuideContent[List][number];

/** What an editor does next, and what a learner does before. Numbers choose among what is there. */
export const edit = fc.record({
  what: fc.constantFrom("remove", "split", "merge", "add again", "rename", "put back"),
  pick: fc.nat(99),
  other: fc.nat(99),
  isMapped: fc.boolean(),
  keep: fc.nat(99),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A guide that is edited at random, with what should have become of its entries as plain facts. */
export class Edition {
  entries: EditedEntry[] = [];
  #texts: EditedEntry[][] = [];
  /** Every entry that ever stood there. */
  #all = new Map<string, EditedEntry>();
  /** Retired entry → what it became when it was last retired. */
  readonly became = new Map<string, string[]>();

  constructor(
    readonly guide: TestGuide,
    readonly list: List,
  ) {}

  /** Publishes what the entries offer to be picked and ask to be answered. */
  async open(): Promise<this> {
    const { mark, content } = this.guide;
    const options = [`sql-${mark}`, `git-${mark}`].map((technology) => ({ technology, text: "It fits." }));
    const more =
      this.list === "steps"
        ? { choice: { question: "Which?", options } }
        : { questions: [{ key: "why", question: "Why?", answer: "To know." }] };
    await this.publish(content[this.list].map((entry) => ({ ...entry, ...more, text: textOf(entry) })));
    return this;
  }

  /** The text after an edit, and the editor's map of what became of what it lacks. */
  next({ what, pick, other, isMapped }: Edit): [EditedEntry[], Record<string, string[]>] {
    const at = pick % this.entries.length;
    const entry = this.entries[at];
    if (!entry) return [this.entries, {}];
    const rest = this.entries.filter(({ id }) => id !== entry.id);
    const survivor = rest[other % Math.max(rest.length, 1)];
    switch (what) {
      case "rename":
        return [this.entries.with(at, { ...entry, title: `Called ${randomUUID()}` }), {}];
      case "split": {
        const halves = [this.#made(entry), this.#made(entry)];
        return [[...rest, ...halves], isMapped ? { [entry.id]: halves.map(({ id }) => id) } : {}];
      }
      case "remove":
      case "merge":
        if (!survivor) return [this.entries, {}];
        return [rest, what === "merge" ? { [entry.id]: [survivor.id] } : isMapped ? { [entry.id]: [] } : {}];
      case "add again": {
        const gone = [...this.#all.values()].filter(({ id }) => !this.entries.some((one) => one.id === id));
        const again = gone[other % Math.max(gone.length, 1)];
        return [again ? [...this.entries, again] : this.entries, {}];
      }
      default: {
        const text = this.#texts[pick % this.#texts.length] ?? this.entries;
        const back = text[other % text.length];
        const lost = this.entries.filter(({ id }) => !text.some((one) => one.id === id));
        return [text, isMapped && back ? Object.fromEntries(lost.map(({ id }) => [id, [back.id]])) : {}];
      }
    }
  }

  async publish(entries: EditedEntry[], map: Record<string, string[]> = {}): Promise<void> {
    const content = { ...this.guide.content, [this.list]: entries };
    await publishContent(this.guide.role, content, map);
    for (const { id } of this.entries) {
      if (!entries.some((entry) => entry.id === id)) this.became.set(id, map[id] ?? []);
    }
    for (const entry of entries) this.#all.set(entry.id, entry);
    this.entries = entries;
    this.#texts.push(entries);
  }

  ids(): string[] {
    return [...this.#all.keys()];
  }

  /** The live entries that an entry has become. */
  heirs(id: string, seen = new Set<string>()): Set<string> {
    if (seen.has(id)) return new Set();
    seen.add(id);
    if (this.entries.some((entry) => entry.id === id)) return new Set([id]);
    return new Set((this.became.get(id) ?? []).flatMap((heir) => [...this.heirs(heir, seen)]));
  }

  /** `role#key` of what stands today for any of these. */
  names(ids: Iterable<string>): Set<string> {
    const heirs = [...ids].flatMap((id) => [...this.heirs(id)]);
    return new Set(heirs.map((id) => `${this.guide.role}#${this.#all.get(id)?.key}`));
  }

  #made(like: EditedEntry): EditedEntry {
    const id = randomUUID();
    const made = { ...like, id, key: `made-${id.slice(0, 13)}`, title: `Made ${id}` };
    return { ...made, text: textOf(made) };
  }
}

/** Words that stand in no other entry. */
export function textOf({ id }: Pick<EditedEntry, "id">): string {
  return `Begin with ${id}.`;
}
