import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditLines, guideRevisions } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { saveBookmark } from "@/features/bookmarks/mutations";
import { setMark } from "@/features/progress/mutations";
import { findSeen } from "@/features/progress/queries";
import { type Editor, mayKnock } from "@/lib/http/person";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { seedGuide } from "../mutations";
import { findPublishedGuide } from "../queries";
import { draftPatch } from "./input";
import { changeDraft, publishDraft, saveDraft } from "./mutations";
import { getGuideDraft, getImpact, listDeskGuides } from "./queries";

async function anEditor(): Promise<Editor> {
  const { learner } = await signedIn("editor");
  if (!mayKnock(learner, "editor")) throw new Error("no editor");
  return learner;
}

describe("a draft", () => {
  test("opens at the first save, and a text that says the same changes nothing", () =>
    rolledBack(async () => {
      const editor = await anEditor();
      const { role, content } = await makeGuide();
      const before = await getGuideDraft(editor, role);
      expect(before).toMatchObject({ isOpen: false, version: 1, content });
      const save = { role, version: before.version, origin: "save" as const };
      expect(await saveDraft(editor, { ...save, content })).toMatchObject({ isOpen: false, version: 1 });
      const saved = await saveDraft(editor, { ...save, content: { ...content, summary: "Other words." } });
      expect(saved).toMatchObject({ isOpen: true, version: 2, content: { summary: "Other words." } });
      expect((await findPublishedGuide(role))?.content.summary).toBe(content.summary);
    }));

  test("keeps every accepted save as a revision of its own", () =>
    rolledBack(async () => {
      const editor = await anEditor();
      const { role, content } = await makeGuide();
      let { version, guideId } = await getGuideDraft(editor, role);
      for (const [index, origin] of (["save", "autosave", "autosave"] as const).entries()) {
        const text = { ...content, summary: `Save ${index}.` };
        ({ version, guideId } = await saveDraft(editor, { role, version, origin, content: text }));
      }
      const rows = await database()
        .select({ origin: guideRevisions.origin, authorId: guideRevisions.authorId })
        .from(guideRevisions)
        .where(eq(guideRevisions.guideId, guideId))
        .orderBy(guideRevisions.id);
      expect(rows.map((row) => row.origin)).toEqual(["seed", "save", "autosave", "autosave"]);
      expect(rows.at(-1)?.authorId).toBe(editor.id);
    }));

  test("refuses the save that came second, and shows what stands", () =>
    rolledBack(async () => {
      const [one, two] = [await anEditor(), await anEditor()];
      const { role, content } = await makeGuide();
      const { version } = await getGuideDraft(one, role);
      const save = { role, version, origin: "save" as const };
      await saveDraft(one, { ...save, content: { ...content, summary: "First." } });
      await expect(
        saveDraft(two, { ...save, content: { ...content, summary: "Second." } }),
      ).rejects.toMatchObject({
        code: "conflict",
        details: { current: { content: { summary: "First." } } },
      });
    }));
});

describe("publishing", () => {
  test("puts the draft live and closes it; its version never comes back", () =>
    rolledBack(async () => {
      const editor = await anEditor();
      const { role, content } = await makeGuide();
      const text = { ...content, summary: "Now live." };
      const saved = await saveDraft(editor, { role, version: 1, origin: "save", content: text });
      const { notice, draft } = await publishDraft(editor, { role, version: saved.version });
      expect(notice).toContain(`/salaries/${role}`);
      expect(draft).toMatchObject({ isOpen: false, content: text });
      expect((await findPublishedGuide(role))?.content.summary).toBe("Now live.");
      const next = { ...content, summary: "After that." };
      const again = await saveDraft(editor, { role, version: draft.version, origin: "save", content: next });
      expect(again.version).toBeGreaterThan(saved.version);
    }));

  test("is refused with every field at fault named", () =>
    rolledBack(async () => {
      const editor = await anEditor();
      const { role, content } = await makeGuide();
      const text = { ...content, routes: [], myths: [] };
      const saved = await saveDraft(editor, { role, version: 1, origin: "save", content: text });
      await expect(publishDraft(editor, { role, version: saved.version })).rejects.toMatchObject({
        code: "senseless",
        details: { errors: expect.arrayContaining([{ path: "routes", message: expect.any(String) }]) },
      });
      expect((await findPublishedGuide(role))?.content.routes).toHaveLength(1);
    }));

  test("is refused when another text went live meanwhile, or nothing was changed", () =>
    rolledBack(async () => {
      const editor = await anEditor();
      const { role, content } = await makeGuide();
      await expect(publishDraft(editor, { role, version: 1 })).rejects.toMatchObject({ code: "senseless" });
      const mine = { ...content, summary: "Mine." };
      await saveDraft(editor, { role, version: 1, origin: "save", content: mine });
      await seedGuide(role, { ...content, summary: "The seed's." });
      const behind = await getGuideDraft(editor, role);
      expect(behind).toMatchObject({ isBehind: true, content: { summary: "Mine." } });
      await expect(publishDraft(editor, { role, version: behind.version })).rejects.toMatchObject({
        code: "conflict",
      });
    }));

  test("knows no guide that does not exist", () =>
    rolledBack(async () => {
      const editor = await anEditor();
      await expect(publishDraft(editor, { role: "no-such", version: 1 })).rejects.toMatchObject({
        code: "not-found",
      });
    }));
});

describe("taking out what learners hold something on", () => {
  test("is refused without a word of what became of it, and counts whom it touches", () =>
    rolledBack(async () => {
      const editor = await anEditor();
      const { learner } = await signedIn("learner");
      const { role, content } = await makeGuide();
      const [step] = content.steps;
      if (!step) throw new Error("no step");
      await setMark(learner, { entryId: step.id, state: "done" });
      await saveBookmark(learner, { entryId: step.id });
      const added = ["Try it", "Look at it"].map((title) => ({
        ...{ id: randomUUID(), like: step.id, title, text: "Begin." },
      }));
      const patch = { added, removed: [step.id], origin: "save" as const };
      const { version } = await changeDraft(editor, { role, version: 1, patch });
      const { removed } = await getImpact(editor, role);
      expect(removed).toMatchObject([
        {
          title: "Try",
          held: { learners: 1, marks: 1, bookmarks: 1, notes: 0, blocks: 0 },
          suggested: added.map(({ id }) => id),
        },
      ]);
      await expect(publishDraft(editor, { role, version })).rejects.toMatchObject({
        code: "senseless",
        details: {
          errors: [
            { path: `successors/${step.id}`, message: "“Try”: 1 learner affected: 1 mark, 1 bookmark." },
          ],
        },
      });
      const strange = { [step.id]: [randomUUID()] };
      await expect(publishDraft(editor, { role, version, successors: strange })).rejects.toMatchObject({
        code: "senseless",
      });
      const successors = { [step.id]: added.map(({ id }) => id) };
      await publishDraft(editor, { role, version, successors });
      const seen = await findSeen(learner, role);
      expect(seen.entries.map(({ title, state }) => [title, state])).toEqual([
        ["Try it", "done"],
        ["Look at it", "done"],
      ]);
      const lines = await database().select().from(auditLines).where(eq(auditLines.personId, editor.id));
      expect(lines.at(-1)?.details).toMatchObject({ successors, affected: { [step.id]: 1 } });

      // What has become of a mark is held, too.
      const half = added[0]?.id ?? "";
      const next = await getGuideDraft(editor, role);
      await changeDraft(editor, {
        ...{ role, version: next.version, patch: { removed: [half], origin: "save" as const } },
      });
      expect((await getImpact(editor, role)).removed[0]?.held.learners).toBe(1);
    }));

  test("needs no word where nobody holds anything", () =>
    rolledBack(async () => {
      const editor = await anEditor();
      const { role, content } = await makeGuide();
      const removed = content.tasks.slice(1).map(({ id }) => id);
      const patch = { removed, origin: "save" as const };
      const { version } = await changeDraft(editor, { role, version: 1, patch });
      const { draft } = await publishDraft(editor, { role, version });
      expect(draft.content.tasks).toHaveLength(1);
    }));
});

test("what was taken out of a draft comes back as the entry that it was, and what never was does not", () =>
  rolledBack(async () => {
    const editor = await anEditor();
    const { role, content } = await makeGuide();
    const [step] = content.steps;
    if (!step) throw new Error("no step");
    const save = (version: number, patch: object) =>
      changeDraft(editor, { role, version, patch: { origin: "save", ...patch } });
    const added = [{ id: randomUUID(), like: step.id, title: "Look", text: "Look." }];
    const { version } = await save(1, { removed: [step.id], added });
    const back = await save(version, { back: [{ id: step.id }], removed: added.map(({ id }) => id) });
    expect(back.content).toEqual(content);
    expect((await getImpact(editor, role)).removed).toEqual([]);
    await expect(save(back.version, { back: [{ id: randomUUID() }] })).rejects.toMatchObject({
      code: "senseless",
      details: { errors: [{ path: "back/0" }] },
    });
  }));

test("an id in capitals is the same id, at each publication", () =>
  rolledBack(async () => {
    const editor = await anEditor();
    const { role, content } = await makeGuide();
    const [task] = content.tasks;
    if (!task) throw new Error("no task");
    const added = [
      { id: randomUUID().toUpperCase(), like: task.id.toUpperCase(), title: "Ask", text: "Ask." },
    ];
    const patch = draftPatch.parse({ added });
    const { version } = await changeDraft(editor, { role, version: 1, patch });
    const { draft } = await publishDraft(editor, { role, version });
    const next = draftPatch.parse({ summary: "Other words." });
    const again = await changeDraft(editor, { role, version: draft.version, patch: next });
    await publishDraft(editor, { role, version: again.version });
    expect((await findPublishedGuide(role))?.content.tasks[1]?.title).toBe("Ask");
  }));

test("what was never published comes back beside an entry that was given its name since", () =>
  rolledBack(async () => {
    const editor = await anEditor();
    const { role, content } = await makeGuide();
    const [task] = content.tasks;
    if (!task) throw new Error("no task");
    let version = 1;
    const save = async (patch: object) => {
      const draft = await changeDraft(editor, { role, version, patch: { origin: "save", ...patch } });
      version = draft.version;
      return draft;
    };
    const [first, second] = [randomUUID(), randomUUID()];
    await save({ added: [{ id: first, like: task.id, title: "Ask", text: "One." }] });
    await save({ removed: [first] });
    await save({ added: [{ id: second, like: task.id, title: "Ask", text: "Two." }] });
    const { content: both } = await save({
      back: [{ id: first }],
      tasks: [{ id: first, title: "Ask again" }],
    });
    expect(both.tasks.map(({ key }) => key)).toEqual([
      task.key,
      expect.stringMatching(/^ask/),
      expect.stringMatching(/^ask/),
      "run-cases",
    ]);
    await publishDraft(editor, { role, version });
  }));

test("the desk lists guides with their drafts, page by page", () =>
  rolledBack(async () => {
    const editor = await anEditor();
    const { role, content } = await makeGuide();
    const text = { ...content, summary: "Changed." };
    await saveDraft(editor, { role, version: 1, origin: "autosave", content: text });
    const { items } = await listDeskGuides(editor, { limit: 100 });
    expect(items.find((item) => item.role.slug === role)).toMatchObject({ draftVersion: 2 });
    const first = await listDeskGuides(editor, { limit: 1 });
    if (first.next) {
      const second = await listDeskGuides(editor, { limit: 1, after: first.next });
      expect(second.items[0]?.role.slug).not.toBe(first.items[0]?.role.slug);
    }
  }));
