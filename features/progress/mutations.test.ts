import { beforeAll, describe, expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { makePortal, type TestPortal } from "@/scripts/test-portal";
import { publishContent } from "@/scripts/test-publish";
import { findPageProgress } from "./document/queries";
import { mergeMarks, resetMarks, setMark, undoChange } from "./mutations";
import { findSeen, listMarkChanges, listMarks } from "./queries";

let portal: TestPortal;
let learner: Learner;
let other: Learner;

beforeAll(async () => {
  portal = await makePortal();
  learner = (await signedIn("learner")).learner;
  other = (await signedIn("learner")).learner;
});

const refused = (code: string) => expect.objectContaining({ code });
const statesOf = async (who: Learner) =>
  (await findSeen(who)).entries.map(({ entry, state }) => [entry, state]);

describe("a mark", () => {
  it("is set by id or by place, seen by its owner alone, and undone step by step", () =>
    rolledBack(async () => {
      const entry = `${portal.role}#write-cases`;
      const first = await setMark(learner, { entry, state: "doing" });
      const second = await setMark(learner, { entryId: portal.taskId, state: "done" });
      expect(await statesOf(learner)).toEqual([[entry, "done"]]);
      expect(await statesOf(other)).toEqual([]);
      await expect(undoChange(learner, first.changeId)).rejects.toEqual(refused("conflict"));
      await expect(undoChange(other, second.changeId)).rejects.toEqual(refused("not-found"));
      await undoChange(learner, second.changeId);
      expect(await statesOf(learner)).toEqual([[entry, "doing"]]);
      await undoChange(learner, first.changeId);
      expect(await statesOf(learner)).toEqual([]);
      await expect(undoChange(learner, first.changeId)).rejects.toEqual(refused("conflict"));
      expect(await listMarkChanges(learner, 9)).toMatchObject([
        { gesture: "Done: Write test cases", isUndone: true },
        { gesture: "Doing: Write test cases", isUndone: true },
      ]);
    }));

  it("is only set on what exists and can be marked", () =>
    rolledBack(async () => {
      const nothing = { entry: `${portal.role}#no-such`, state: "done" as const };
      await expect(setMark(learner, nothing)).rejects.toEqual(refused("senseless"));
      const { role } = await makeGuide();
      const myth = { entry: `${role}#myth-easy`, state: "done" as const };
      await expect(setMark(learner, myth)).rejects.toEqual(refused("senseless"));
      await setMark(learner, { entry: `${role}#motive-truth`, state: "done" });
      expect((await listMarkChanges(learner, 1))[0]?.gesture).toBe("Ticked: Truth");
    }));
});

it("a reset takes back a whole role, and can be undone", () =>
  rolledBack(async () => {
    const { role } = await makeGuide();
    await setMark(learner, { entry: `${role}#step-try`, state: "done" });
    await setMark(learner, { entry: `${role}#run-cases`, state: "skipped" });
    await setMark(learner, { entryId: portal.taskId, state: "doing" });
    const { changeId, count } = await resetMarks(learner, role);
    expect(count).toBe(2);
    expect(await statesOf(learner)).toEqual([[`${portal.role}#write-cases`, "doing"]]);
    await expect(resetMarks(learner, role)).rejects.toEqual(refused("senseless"));
    await undoChange(learner, changeId);
    expect((await findPageProgress(learner, `/roles/${role}`))?.marks).toHaveLength(2);
    await expect(resetMarks(other, role)).rejects.toEqual(refused("senseless"));
  }));

describe("what a browser kept", () => {
  it("is taken over once; the later word counts, and it is said where they differ", () =>
    rolledBack(async () => {
      const { role } = await makeGuide();
      const [step, task, second] = ["step-try", "write-cases", "run-cases"].map((key) => `${role}#${key}`);
      if (!step || !task || !second) throw new Error("no entries");
      await setMark(learner, { entry: task, state: "skipped" });
      await setMark(learner, { entry: second, state: "skipped" });
      const given = [
        { entry: step, state: "done" as const, changedAt: "2026-01-01T00:00:00Z" },
        { entry: task, state: "done" as const, changedAt: "2026-01-01T00:00:00Z" },
        // A clock that is ahead by years counts as now.
        { entry: second, state: "done" as const, changedAt: "2099-01-01T00:00:00Z" },
        { entry: `${role}#no-such`, state: "done" as const, changedAt: "2026-01-01T00:00:00Z" },
      ];
      const merged = await mergeMarks(learner, given);
      expect(merged.added).toBe(1);
      expect(merged.differed).toEqual([
        { entry: task, title: "Write cases", state: "skipped", from: "account" },
        { entry: second, title: "Run cases", state: "done", from: "browser" },
      ]);
      const once = await statesOf(learner);
      expect(Object.fromEntries(once)).toEqual({ [step]: "done", [task]: "skipped", [second]: "done" });
      const again = await mergeMarks(learner, given);
      expect([again.added, again.changeId]).toEqual([0, null]);
      expect(await statesOf(learner)).toEqual(once);
      await undoChange(learner, merged.changeId ?? "");
      expect(Object.fromEntries(await statesOf(learner))).toEqual({ [task]: "skipped", [second]: "skipped" });
    }));
});

describe("when an editor changes the guide", () => {
  it("both halves of a done step are done, with a note, until the learner says otherwise", () =>
    rolledBack(async () => {
      const { role, content } = await makeGuide();
      const [old] = content.steps;
      if (!old) throw new Error("no step");
      await setMark(learner, { entryId: old.id, state: "done" });
      const half = (name: string) => ({ ...old, id: crypto.randomUUID(), key: name, title: name });
      const halves = [half("first-half"), half("second-half")];
      await publishContent(role, { ...content, steps: halves }, { [old.id]: halves.map(({ id }) => id) });
      const page = await findPageProgress(learner, `/roles/${role}`);
      expect(page?.marks).toMatchObject([
        { entry: `${role}#first-half`, state: "done", note: expect.stringMatching(/^Was “Try” until /) },
        { entry: `${role}#second-half`, state: "done", note: expect.stringMatching(/^Was “Try” until /) },
      ]);
      expect((await listMarks(learner, { limit: 9 })).items).toMatchObject([
        { title: "Try", isRetired: true, became: [{ title: "first-half" }, { title: "second-half" }] },
      ]);
      const { changeId } = await setMark(learner, { entry: `${role}#second-half`, state: "to-do" });
      expect((await findSeen(learner, role)).entries.map(({ state }) => state).toSorted()).toEqual([
        "done",
        "to-do",
      ]);
      await undoChange(learner, changeId);
      // Put back as it was, the old step stands for itself again.
      await publishContent(role, content);
      expect(await statesOf(learner)).toEqual([[`${role}#step-try`, "done"]]);
    }));

  it("a step that was removed is said to be gone", () =>
    rolledBack(async () => {
      const { role, content } = await makeGuide();
      await setMark(learner, { entry: `${role}#step-try`, state: "done" });
      await publishContent(role, { ...content, steps: [] });
      const seen = await findSeen(learner, role);
      expect([seen.entries, seen.gone.map(({ title }) => title)]).toEqual([[], ["Try"]]);
    }));
});
