import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { closeDatabase } from "@/db/client";
import { database, inTransaction } from "@/db/transaction";
import { changeMany, undoChange as undoBookmarks } from "@/features/bookmarks/history/mutations";
import { importBookmarks } from "@/features/bookmarks/import/mutations";
import { removeBookmark, restoreBookmark, saveBookmark } from "@/features/bookmarks/mutations";
import type { GuideContent } from "@/features/guides/content";
import { publishDraft, saveDraft } from "@/features/guides/drafts/mutations";
import { getGuideDraft } from "@/features/guides/drafts/queries";
import { addHighlight, removeHighlight, restoreHighlight } from "@/features/highlights/mutations";
import { makeGesture, undoChange as undoPlan } from "@/features/planner/history/mutations";
import { addBlock } from "@/features/planner/mutations";
import { addEvidence, removeEvidence, restoreEvidence } from "@/features/progress/evidence/mutations";
import { setHours } from "@/features/progress/forecast/mutations";
import { setMark, undoChange as undoMarks } from "@/features/progress/mutations";
import { addNote, removeNote, restoreNote } from "@/features/progress/notes/mutations";
import { setPick } from "@/features/progress/picks/mutations";
import { answerQuestion } from "@/features/progress/practice/mutations";
import { provideEnv } from "@/lib/env";
import { etagOf } from "@/lib/http/etag";
import type { Editor, Learner } from "@/lib/http/person";
import { copyOfTemplate } from "@/scripts/test-database";
import { makeGuide, type TestGuide } from "@/scripts/test-guide";
import { begun, during } from "@/scripts/test-meanwhile";
import { signedIn } from "@/scripts/test-people";
import { publishContent } from "@/scripts/test-publish";
import { heldOn } from "./held";

// Two requests at once need two connections, so what these tests write is committed, in a database of their own.
let guide: TestGuide;
let whole: GuideContent;
let without: GuideContent;
let stepId: string;
let taskId: string;
let editor: Editor;

async function someone(): Promise<Learner> {
  return (await signedIn("learner")).learner;
}

beforeAll(async () => {
  await closeDatabase();
  provideEnv({ DATABASE_URL: await copyOfTemplate(inject("databaseUrl"), "holding") });
  guide = await inTransaction(makeGuide);
  const { content, mark } = guide;
  const [step] = content.steps;
  const [task] = content.tasks;
  if (!step || !task) throw new Error("The guide of the tests has changed.");
  const options = [`sql-${mark}`, `git-${mark}`].map((technology) => ({ technology, text: "It fits." }));
  const questions = [{ key: "why", question: "Why?", answer: "To know." }];
  const other = { ...step, id: crypto.randomUUID(), key: "step-next", title: "Next" };
  whole = {
    ...content,
    steps: [{ ...step, text: "Begin at once.", choice: { question: "Which?", options } }, other],
    tasks: [{ ...task, questions }, ...content.tasks.slice(1)],
  };
  without = { ...whole, steps: [other], tasks: content.tasks.slice(1) };
  [stepId, taskId] = [step.id, task.id];
  const { learner } = await signedIn("editor");
  editor = learner as Editor;
  await inTransaction(() => publishContent(guide.role, whole));
});

afterAll(closeDatabase);

const block = {
  ...{ title: "Practise", kind: "learn" as const, date: "2026-03-27", start: "09:00", minutes: 30 },
  ...{ timeZone: "Europe/Berlin", recurrence: null },
};
const passage = () => ({
  ...{ path: `/roles/${guide.role}`, anchor: "step-try", quote: "Begin at once.", prefix: "", suffix: "" },
});

function bookmarksFile(entryId: string): string {
  const said = { title: "Try", text: "", ownTitle: null, note: null, tags: [], list: null, position: null };
  const bookmark = { entryId, ...said, state: "unread", reading: null, keptAt: null };
  return JSON.stringify({ format: "metier-bookmarks", version: 1, lists: [], bookmarks: [bookmark] });
}

/** Every way to come to hold something: what goes before, and the request itself. */
const ways: [string, (learner: Learner) => Promise<() => Promise<unknown>>][] = [
  ["a mark", async (learner) => () => setMark(learner, { entryId: stepId, state: "done" })],
  [
    "a mark that is put back",
    async (learner) => {
      await setMark(learner, { entryId: stepId, state: "done" });
      const { changeId } = await setMark(learner, { entryId: stepId, state: null });
      return () => undoMarks(learner, changeId);
    },
  ],
  ["a note", async (learner) => () => addNote(learner, { entryId: stepId, text: "Mine." })],
  [
    "a note out of the trash",
    async (learner) => {
      const { id } = await addNote(learner, { entryId: stepId, text: "Mine." });
      await removeNote(learner, id, etagOf(id, 1));
      return () => restoreNote(learner, id);
    },
  ],
  ["evidence", async (learner) => () => addEvidence(learner, { entryId: stepId, text: "Done." })],
  [
    "evidence out of the trash",
    async (learner) => {
      const { id } = await addEvidence(learner, { entryId: stepId, text: "Done." });
      await removeEvidence(learner, id, etagOf(id, 1));
      return () => restoreEvidence(learner, id);
    },
  ],
  ["a bookmark", async (learner) => () => saveBookmark(learner, { entryId: stepId })],
  [
    "a bookmark out of the trash",
    async (learner) => {
      const { bookmark } = await saveBookmark(learner, { entryId: stepId });
      await removeBookmark(learner, bookmark.id, bookmark.etag);
      return () => restoreBookmark(learner, bookmark.id);
    },
  ],
  [
    "bookmarks put back at once",
    async (learner) => {
      const { bookmark } = await saveBookmark(learner, { entryId: stepId });
      await removeBookmark(learner, bookmark.id, bookmark.etag);
      return () => changeMany(learner, { ids: [bookmark.id], restore: true });
    },
  ],
  [
    "removed bookmarks, undone",
    async (learner) => {
      const { bookmark } = await saveBookmark(learner, { entryId: stepId });
      const { changeId } = await changeMany(learner, { ids: [bookmark.id], remove: true });
      return () => undoBookmarks(learner, changeId);
    },
  ],
  ["an imported bookmark", async (learner) => () => importBookmarks(learner, bookmarksFile(stepId))],
  ["a passage", async (learner) => () => addHighlight(learner, passage())],
  [
    "a passage out of the trash",
    async (learner) => {
      const { highlight } = await addHighlight(learner, passage());
      await removeHighlight(learner, highlight.id, highlight.etag);
      return () => restoreHighlight(learner, highlight.id);
    },
  ],
  ["a block", async (learner) => () => addBlock(learner, { ...block, entryId: stepId })],
  [
    "a removed block, undone",
    async (learner) => {
      const { blocks } = await addBlock(learner, { ...block, entryId: stepId });
      const edits = blocks.map(({ id }) => ({ type: "delete" as const, id }));
      const { changeId } = await makeGesture(learner, "Remove", edits);
      return () => undoPlan(learner, changeId);
    },
  ],
  [
    "what was done of a block that went with it",
    async (learner) => {
      const { blocks } = await addBlock(learner, { ...block, entryId: stepId });
      const [{ id } = { id: "" }] = blocks;
      const done = { type: "finish" as const, id, occurrence: block.date, outcome: { minutes: 20 } };
      return () => makeGesture(learner, "Done with it", [done, { type: "delete", id }]);
    },
  ],
  ["a length", async (learner) => () => setHours(learner, { entryId: stepId, hours: 3 })],
  ["a pick", async (learner) => () => setPick(learner, { entryId: stepId, technology: `sql-${guide.mark}` })],
  [
    "an answer",
    async (learner) => () => answerQuestion(learner, { entryId: taskId, question: "why", isKnown: true }),
  ],
];

/** What a learner holds of the two entries, and what they were told became of them. */
async function standing(learner: Learner) {
  const [row] = await database().execute<{ held: number; told: string[] | null }>(sql`
    select (select count(*)::int from entries e cross join lateral ${heldOn(sql`e.id`)} h
        where e.id in (${stepId}, ${taskId}) and h.owner_id = ${learner.id}) as held,
      (select array_agg(n.detail->'entries'->>0) from notices n
        join entry_successions s on s.publication_id = n.about_id and s.old_entry_id::text = n.detail->'entries'->>0
        where n.owner_id = ${learner.id}) as told`);
  return row;
}

const remove = () => publishContent(guide.role, without);
const putBack = () => inTransaction(() => publishContent(guide.role, whole));

it.each(ways)("%s that comes while its entry is retired waits, and its owner hears of it", async (_, way) => {
  const learner = await someone();
  const request = await way(learner);
  const publishing = await begun(remove);
  const { status } = await during(publishing, request);
  expect(status).toBe("fulfilled");
  expect(await standing(learner)).toMatchObject({ held: 1, told: [expect.any(String)] });
  await putBack();
});

it.each(ways)("an entry that %s is coming to waits, and is retired with notice", async (_, way) => {
  const learner = await someone();
  const holding = await begun(await way(learner));
  expect((await during(holding, remove)).status).toBe("fulfilled");
  expect(await standing(learner)).toMatchObject({ held: 1, told: [expect.any(String)] });
  await putBack();
});

it("an editor who was not asked about a mark that was coming is asked", async () => {
  const learner = await someone();
  const { role } = guide;
  const kept = { ...whole, steps: without.steps };
  const { version } = await getGuideDraft(editor, role);
  const saved = await saveDraft(editor, { role, version, origin: "save", content: kept });
  const holding = await begun(() => setMark(learner, { entryId: stepId, state: "doing" }));
  const outcome = await during(holding, () => publishDraft(editor, { role, version: saved.version }));
  expect(outcome).toMatchObject({
    status: "rejected",
    reason: { code: "senseless", details: { errors: [{ path: `successors/${stepId}` }] } },
  });
});

it("who marks what was retired long ago hears of all that became of it, once", async () => {
  const learner = await someone();
  const [next] = without.steps;
  if (!next) throw new Error("There is no second step.");
  await inTransaction(() => publishContent(guide.role, { ...whole, steps: [next] }, { [stepId]: [next.id] }));
  await inTransaction(() => publishContent(guide.role, { ...whole, steps: [] }));
  await setMark(learner, { entryId: stepId, state: "doing" });
  const told = () =>
    database().execute(
      sql`select detail, read_at from notices where owner_id = ${learner.id} order by about_id`,
    );
  const first = await told();
  expect(first.map((row) => row.detail)).toEqual([{ entries: [stepId] }, { entries: [next.id] }]);
  await database().execute(sql`update notices set read_at = created_at where owner_id = ${learner.id}`);
  await setMark(learner, { entryId: stepId, state: "done" });
  expect((await told()).every((row) => row.read_at !== null)).toBe(true);
  await putBack();
});
