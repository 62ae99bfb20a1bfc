import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blockOutcomes,
  blocks,
  bookmarks,
  entries,
  entryLengths,
  evidence,
  highlights,
  marks,
  notes,
  picks,
  practiceAnswers,
} from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { listBookmarksOfPage } from "@/features/bookmarks/document/queries";
import { exportAll } from "@/features/bookmarks/export/queries";
import { saveBookmark } from "@/features/bookmarks/mutations";
import { listBookmarks } from "@/features/bookmarks/queries";
import { countHeld } from "@/features/guides/publication/queries";
import { addHighlight } from "@/features/highlights/mutations";
import { listHighlights } from "@/features/highlights/queries";
import { makeGesture } from "@/features/planner/history/mutations";
import { addBlock } from "@/features/planner/mutations";
import { getPlanDay } from "@/features/planner/queries";
import { findPageProgress } from "@/features/progress/document/queries";
import { addEvidence } from "@/features/progress/evidence/mutations";
import { listEvidence } from "@/features/progress/evidence/queries";
import { setHours } from "@/features/progress/forecast/mutations";
import { setMark } from "@/features/progress/mutations";
import { listNotes } from "@/features/progress/notes/queries";
import { setPick } from "@/features/progress/picks/mutations";
import { answerQuestion } from "@/features/progress/practice/mutations";
import { getPractised } from "@/features/progress/practised/queries";
import { findSeen, listMarks } from "@/features/progress/queries";
import { getSummary } from "@/features/progress/summary/queries";
import type { Learner } from "@/lib/http/person";
import { type EditedEntry, Edition, edit, lists, textOf } from "@/scripts/test-edition";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { ancestorsOf, heirsOf } from "./successions";

/** Keeps in every way something of an entry. */
async function keepOf(learner: Learner, { guide, list }: Edition, entry: EditedEntry): Promise<void> {
  const { id: entryId, key: anchor } = entry;
  await setMark(learner, { entryId, state: "done" });
  await saveBookmark(learner, { entryId });
  await database()
    .insert(notes)
    .values({ ownerId: learner.id, entryId, text: "Mine." })
    .onConflictDoNothing();
  await addEvidence(learner, { entryId, text: "Done." });
  const passage = { quote: textOf(entry), prefix: "", suffix: "" };
  await addHighlight(learner, { path: `/roles/${guide.role}`, anchor, ...passage });
  const { blocks: added } = await addBlock(learner, {
    ...{ title: "Practise", kind: "learn", date: plannedOn, start: "09:00", minutes: 30 },
    ...{ timeZone: "Europe/Berlin", recurrence: null, entryId },
  });
  const edits = added.map(({ id }) => {
    return { type: "finish" as const, id, occurrence: plannedOn, outcome: { minutes: 20 } };
  });
  await makeGesture(learner, "Finished", edits);
  if (list === "tasks") {
    await answerQuestion(learner, { entryId, question: "why", isKnown: true });
  } else {
    await setPick(learner, { entryId, technology: `sql-${guide.mark}` });
    await setHours(learner, { entryId, hours: 3 });
  }
}

const plannedOn = "2026-03-27";
const everywhere = [marks, notes, bookmarks, evidence, highlights, blocks, blockOutcomes];
const holders = {
  steps: [...everywhere, picks, entryLengths],
  tasks: [...everywhere, practiceAnswers],
};

async function pairs(statement: ReturnType<typeof heirsOf>, from: string, to: string) {
  const rows = await database().execute<Record<string, string>>(sql`select * from ${statement} pairs`);
  return new Set(rows.map((row) => `${row[from]} ${row[to]}`));
}

describe("whatever editors do to a guide", () => {
  it.each(lists)(
    "all that learners hold on %s points to an entry, and shows a live one or says that it is gone",
    async (list) => {
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) =>
          rolledBack(async () => {
            const { learner } = await signedIn("learner");
            const edition = await new Edition(await makeGuide(), list).open();
            const held = new Set<string>();
            for (const one of edits) {
              const kept = edition.entries[one.keep % edition.entries.length];
              if (kept) {
                await keepOf(learner, edition, kept);
                held.add(kept.id);
              }
              await edition.publish(...edition.next(one));
              await expectNothingLost(learner, edition, held);
            }
            await expectBookmarksFollow(learner, edition, held);
            await expectWordsFollow(learner, edition, held);
            await expectPlanFollows(learner, edition, held);
          }),
        ),
        { numRuns: 10, seed: 20_260_327 },
      );
    },
    120_000,
  );
});

async function expectNothingLost(learner: Learner, edition: Edition, held: Set<string>): Promise<void> {
  // The rows still name what they named.
  for (const table of holders[edition.list]) {
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
  expect(new Set(live.map(({ id }) => id))).toEqual(new Set(edition.entries.map(({ id }) => id)));
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

/** Notes, evidence, passages, picks and answers stand at the heirs of what they were said of, or say that it is gone. */
async function expectWordsFollow(learner: Learner, edition: Edition, held: Set<string>): Promise<void> {
  const { role } = edition.guide;
  const names = edition.names(held);
  const written = [...(await listNotes(learner, all)).items, ...(await listEvidence(learner, all)).items];
  expect(new Set(written.map(({ entryId }) => entryId))).toEqual(held);
  for (const { entryId, isRetired, became } of written) {
    const heirs = edition.heirs(entryId);
    expect(isRetired).toBe(!heirs.has(entryId));
    expect(new Set(became.map((heir) => heir.entryId))).toEqual(isRetired ? heirs : new Set());
  }
  const { items } = await listHighlights(learner, all);
  expect(items).toHaveLength(held.size);
  for (const { quote, anchor, state } of items) {
    const id = [...held].find((one) => textOf({ id: one }) === quote) ?? "";
    const heirs = edition.names([id]);
    expect(anchor === null ? heirs.size : heirs.has(`${role}#${anchor}`)).toBe(anchor === null ? 0 : true);
    expect(state === "present").toBe(edition.heirs(id).has(id));
  }
  const page = await findPageProgress(learner, `/roles/${role}`);
  const shown = (rows: { entry: string }[] = []) => new Set(rows.map(({ entry }) => entry));
  expect(shown(page?.notes)).toEqual(names);
  expect(shown(page?.evidence)).toEqual(names);
  expect(shown(page?.picks)).toEqual(edition.list === "steps" ? names : new Set());
  expect(shown(page?.practice)).toEqual(edition.list === "tasks" ? names : new Set());
}

/** What is planned and what was done of it is told by what stands today; a length stays where it was said. */
async function expectPlanFollows(learner: Learner, edition: Edition, held: Set<string>): Promise<void> {
  const { role } = edition.guide;
  const { blocks: planned } = await getPlanDay(learner, plannedOn, "Europe/Berlin");
  expect(new Set(planned.map(({ entryId }) => entryId))).toEqual(held);
  for (const { entryId, task } of planned) {
    const heirs = edition.names([entryId ?? ""]);
    const told = task?.href ? [task.href] : (task?.became ?? []).map(({ href }) => href);
    expect(new Set(told)).toEqual(new Set([...heirs].map((name) => `/roles/${name}`)));
  }
  if (edition.list === "tasks") {
    const { tasks } = await getPractised(learner, role);
    const done = tasks.filter(({ minutes }) => minutes > 0).map(({ entry }) => entry);
    expect(new Set(done)).toEqual(edition.names(held));
  } else {
    const { lengths } = await getSummary(learner, role);
    const live = [...held].filter((id) => edition.heirs(id).has(id));
    for (const name of edition.names(live)) expect(lengths.get(name)).toBe(180);
  }
  const impact = await countHeld([...held]);
  for (const id of held) expect(impact.get(id)?.learners).toBe(1);
}

const all = { limit: 200 };
