import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocks, bookmarks, entries, marks, notes } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { listBookmarksOfPage } from "@/features/bookmarks/document/queries";
import { exportAll } from "@/features/bookmarks/export/queries";
import { saveBookmark } from "@/features/bookmarks/mutations";
import { listBookmarks } from "@/features/bookmarks/queries";
import type { GuideContent } from "@/features/guides/content";
import { addBlock } from "@/features/planner/mutations";
import { setMark } from "@/features/progress/mutations";
import { findSeen, listMarks } from "@/features/progress/queries";
import type { Learner } from "@/lib/http/person";
import { makeGuide, type TestGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { publishContent } from "@/scripts/test-publish";
import { ancestorsOf, heirsOf } from "./successions";

type Step = GuideContent["steps"][number];

/** What an editor does next, and what a learner does before. Numbers choose among what is there. */
const edit = fc.record({
  what: fc.constantFrom("remove", "split", "merge", "add again", "rename", "put back"),
  pick: fc.nat(99),
  other: fc.nat(99),
  isMapped: fc.boolean(),
  keep: fc.nat(99),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A guide that is edited at random, with what should have become of its entries as plain facts. */
class Edition {
  steps: Step[];
  #texts: Step[][];
  /** Every step that ever stood there. */
  #all: Map<string, Step>;
  /** Retired entry → what it became when it was last retired. */
  readonly became = new Map<string, string[]>();

  constructor(readonly guide: TestGuide) {
    this.steps = guide.content.steps;
    this.#texts = [this.steps];
    this.#all = new Map(this.steps.map((step) => [step.id, step]));
  }

  /** The text after an edit, and the editor's map of what became of what it lacks. */
  next({ what, pick, other, isMapped }: Edit): [Step[], Record<string, string[]>] {
    const at = pick % this.steps.length;
    const step = this.steps[at];
    if (!step) return [this.steps, {}];
    const rest = this.steps.filter(({ id }) => id !== step.id);
    const survivor = rest[other % Math.max(rest.length, 1)];
    switch (what) {
      case "rename":
        return [this.steps.with(at, { ...step, title: `Called ${randomUUID()}` }), {}];
      case "split": {
        const halves = [this.#made(step), this.#made(step)];
        return [[...rest, ...halves], isMapped ? { [step.id]: halves.map(({ id }) => id) } : {}];
      }
      case "remove":
      case "merge":
        if (!survivor) return [this.steps, {}];
        return [rest, what === "merge" ? { [step.id]: [survivor.id] } : isMapped ? { [step.id]: [] } : {}];
      case "add again": {
        const gone = [...this.#all.values()].filter(({ id }) => !this.steps.some((one) => one.id === id));
        const again = gone[other % Math.max(gone.length, 1)];
        return [again ? [...this.steps, again] : this.steps, {}];
      }
      default: {
        const text = this.#texts[pick % this.#texts.length] ?? this.steps;
        const back = text[other % text.length];
        const lost = this.steps.filter(({ id }) => !text.some((one) => one.id === id));
        return [text, isMapped && back ? Object.fromEntries(lost.map(({ id }) => [id, [back.id]])) : {}];
      }
    }
  }

  async publish(steps: Step[], map: Record<string, string[]>): Promise<void> {
    await publishContent(this.guide.role, { ...this.guide.content, steps }, map);
    for (const { id } of this.steps) {
      if (!steps.some((step) => step.id === id)) this.became.set(id, map[id] ?? []);
    }
    for (const step of steps) this.#all.set(step.id, step);
    this.steps = steps;
    this.#texts.push(steps);
  }

  ids(): string[] {
    return [...this.#all.keys()];
  }

  /** The live entries that an entry has become. */
  heirs(id: string, seen = new Set<string>()): Set<string> {
    if (seen.has(id)) return new Set();
    seen.add(id);
    if (this.steps.some((step) => step.id === id)) return new Set([id]);
    return new Set((this.became.get(id) ?? []).flatMap((heir) => [...this.heirs(heir, seen)]));
  }

  #made(like: Step): Step {
    const id = randomUUID();
    return { ...like, id, key: `step-${id.slice(0, 13)}`, title: `Made ${id}` };
  }
}

/** Keeps in every way something of the entry that `keep` chooses. */
async function keepOf(learner: Learner, entryId: string): Promise<void> {
  await setMark(learner, { entryId, state: "done" });
  await saveBookmark(learner, { entryId });
  await database()
    .insert(notes)
    .values({ ownerId: learner.id, entryId, text: "Mine." })
    .onConflictDoNothing();
  await addBlock(learner, {
    ...{ title: "Practise", kind: "learn", date: "2026-03-27", start: "09:00", minutes: 30 },
    ...{ timeZone: "Europe/Berlin", recurrence: null, entryId },
  });
}

async function pairs(statement: ReturnType<typeof heirsOf>, from: string, to: string) {
  const rows = await database().execute<Record<string, string>>(sql`select * from ${statement} pairs`);
  return new Set(rows.map((row) => `${row[from]} ${row[to]}`));
}

describe("whatever editors do to a guide", () => {
  it("all that learners hold points to an entry, and shows a live one or says that it is gone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) =>
        rolledBack(async () => {
          const { learner } = await signedIn("learner");
          const edition = new Edition(await makeGuide());
          const held = new Set<string>();
          for (const one of edits) {
            const kept = edition.steps[one.keep % edition.steps.length];
            if (kept) {
              await keepOf(learner, kept.id);
              held.add(kept.id);
            }
            await edition.publish(...edition.next(one));
            await expectNothingLost(learner, edition, held);
          }
          await expectBookmarksFollow(learner, edition, held);
        }),
      ),
      { numRuns: 12, seed: 20_260_327 },
    );
  }, 120_000);
});

async function expectNothingLost(learner: Learner, edition: Edition, held: Set<string>): Promise<void> {
  // The rows still name what they named.
  for (const table of [marks, notes, bookmarks, blocks]) {
    const rows = await database()
      .selectDistinct({ id: entries.id })
      .from(table)
      .innerJoin(entries, eq(entries.id, table.entryId))
      .where(eq(table.ownerId, learner.id));
    expect(new Set(rows.map(({ id }) => id))).toEqual(held);
  }
  const ids = edition.ids();
  const given = sql`select unnest(${`{${ids.join(",")}}`}::uuid[])`;
  const live = await database()
    .select({ id: entries.id })
    .from(entries)
    .where(and(inArray(entries.id, ids), isNull(entries.retiredAt)));
  expect(new Set(live.map(({ id }) => id))).toEqual(new Set(edition.steps.map(({ id }) => id)));
  const expected = ids.flatMap((id) => [...edition.heirs(id)].map((heir) => `${id} ${heir}`));
  expect(await pairs(heirsOf(given), "origin", "entry_id")).toEqual(new Set(expected));
  const back = await pairs(ancestorsOf(given), "entry_id", "heir");
  for (const pair of expected) expect(back).toContain(pair);

  const seen = await findSeen(learner);
  const shown = new Set(seen.entries.map(({ entryId }) => entryId));
  const gone = new Set(seen.gone.map(({ entryId }) => entryId));
  for (const id of held) {
    const heirs = edition.heirs(id);
    expect(gone.has(id)).toBe(heirs.size === 0);
    for (const heir of heirs) expect(shown).toContain(heir);
  }
  const { items } = await listMarks(learner, { limit: 200 });
  expect(new Set(items.map(({ entryId }) => entryId))).toEqual(held);
}

/** In the list, on the page and in the export, each bookmark leads to what stands today, or says that nothing does. */
async function expectBookmarksFollow(learner: Learner, edition: Edition, held: Set<string>): Promise<void> {
  const { items } = await listBookmarks(learner, { limit: 200 });
  const exported = (await exportAll(learner)).bookmarks;
  const onPage = await listBookmarksOfPage(learner, `/roles/${edition.guide.role}`);
  expect(new Set(items.map(({ targetId }) => targetId))).toEqual(held);
  for (const { id, targetId, current, became, href } of items) {
    const heirs = edition.heirs(targetId ?? "");
    const isLive = heirs.has(targetId ?? "");
    expect(current !== null).toBe(isLive);
    expect(new Set(became.map(({ entryId }) => entryId))).toEqual(isLive ? new Set() : heirs);
    expect(href === null).toBe(heirs.size === 0);
    const shown = onPage.filter((kept) => kept.id === id).map((kept) => kept.targetId);
    expect(new Set(shown)).toEqual(heirs.size > 0 ? heirs : new Set([targetId]));
    const told = exported.find(({ entryId }) => entryId === targetId);
    expect((told?.became ?? []).map(({ title }) => title)).toEqual(became.map(({ title }) => title));
  }
}
