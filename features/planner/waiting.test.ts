import { expect, it } from "vitest";
import { plannedBlock } from "@/scripts/test-blocks";
import type { PlanBlock } from "./plan-state";
import type { GivenEdit } from "./scopes";
import { isAbout, nextUndo, type Waiting } from "./waiting";

const date = "2026-06-03";

const shown = (recurrence: string | null): PlanBlock => ({
  ...plannedBlock({ date, recurrence }),
  occurrence: date,
});

it("an edit on a routine is about the occurrence that it names", () => {
  const rename = (occurrence?: string): GivenEdit => ({
    type: "rename",
    id: "a",
    title: "Other",
    ...(occurrence ? { on: { occurrence, scope: "this" } } : {}),
  });
  const daily = shown("FREQ=DAILY");
  expect(isAbout(rename(date), daily)).toBe(true);
  expect(isAbout(rename(), daily)).toBe(true);
  expect(isAbout(rename("2026-06-04"), daily)).toBe(false);
  expect(isAbout({ type: "finish", id: "a", occurrence: "2026-06-04", outcome: null }, daily)).toBe(false);
  expect(isAbout({ type: "finish", id: "a", occurrence: "2026-06-04", outcome: null }, shown(null))).toBe(
    true,
  );
  expect(isAbout({ ...rename(), id: "b" } as GivenEdit, daily)).toBe(false);
});

it("Undo takes back one after another: what waits from the last on, then what was made", () => {
  const of = { person: null, gesture: "It" };
  const edit = (key: string): Waiting => ({ ...of, kind: "edit", key, edits: [], versions: {}, pressed: [] });
  const undo = (changeId: string): Waiting => ({ ...of, kind: "undo", key: `undo ${changeId}`, changeId });
  const redo: Waiting = { ...of, kind: "redo", key: "again", changeId: "old" };
  const changes = [
    { changeId: "new", gesture: "New", isUndone: false },
    { changeId: "old", gesture: "Old", isUndone: true },
  ];
  const next = (...waiting: Waiting[]) => nextUndo(waiting, changes)?.changeId ?? null;
  expect(next(edit("a"), edit("b"))).toBe("b");
  expect(next(edit("a"), edit("b"), undo("b"))).toBe("a");
  expect(next(edit("a"), undo("a"))).toBe("new");
  expect(next(edit("a"), undo("a"), undo("new"))).toBeNull();
  expect(next(redo)).toBe("old");
  expect(next(redo, undo("old"))).toBe("new");
});
