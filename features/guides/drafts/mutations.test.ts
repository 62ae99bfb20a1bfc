import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { guideRevisions } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { type Editor, mayKnock } from "@/lib/http/person";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { seedGuide } from "../mutations";
import { findPublishedGuide } from "../queries";
import { publishDraft, saveDraft } from "./mutations";
import { getGuideDraft, listDeskGuides } from "./queries";

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
