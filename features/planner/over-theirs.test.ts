import { describe, expect, it } from "vitest";
import { plannedBlock } from "@/scripts/test-blocks";
import { conflictOf } from "./conflicts";
import type { Block } from "./edits";
import { overTheirs } from "./over-theirs";
import type { PlanBlock } from "./plan-state";
import type { GivenEdit, Scope } from "./scopes";

const date = "2026-06-03";
const daily = { recurrence: "FREQ=DAILY" };

const block = (more: Partial<Block> = {}) => plannedBlock({ version: 7, ...more });

/** What is sent to have one's own after all. */
function insisted(was: Partial<Block>, now: Block | null, edits: GivenEdit[], isEnded = false) {
  const pressed: PlanBlock = { ...block(was), occurrence: date };
  const waiting = { key: "one", person: null, gesture: "Moved it", edits, versions: {}, pressed: [pressed] };
  const ended = new Set(isEnded ? [`a@${date}`] : []);
  const conflict = conflictOf([{ kind: "edit", ...waiting }], { blocks: new Map([["a", now]]), ended });
  if (!conflict) throw new Error("There is no conflict.");
  return overTheirs(conflict, () => "new");
}

const move: GivenEdit = { type: "move", id: "a", day: date, start: "11:00" };
const remove: GivenEdit = { type: "delete", id: "a" };
const on = (scope: Scope) => ({ on: { occurrence: date, scope } });

describe("one's own version of a block", () => {
  it("is made on the version that stands, wherever that was moved", () => {
    const made = insisted({}, block({ date: "2026-08-01" }), [move]);
    expect(made).toMatchObject({ edits: [move], versions: { a: 7 }, pressed: [{ date: "2026-08-01" }] });
  });

  it("comes back first where it was deleted", () => {
    const trashed = block({ isDeleted: true });
    expect(insisted({}, trashed, [move]).edits).toEqual([{ type: "restore", id: "a" }, move]);
    expect(insisted({}, trashed, [remove]).edits).toEqual([]);
  });

  it("is added anew where it is gone for good", () => {
    const done: GivenEdit = { type: "finish", id: "a", occurrence: date, outcome: { minutes: 20 } };
    expect(insisted({}, null, [move, done])).toMatchObject({
      edits: [
        { type: "add", block: { id: "new", title: "Review", start: "11:00", recurrence: null } },
        { ...done, id: "new" },
      ],
      versions: {},
      pressed: [],
    });
    expect(insisted({}, null, [remove]).edits).toEqual([]);
  });

  it("is for the first occurrence where it was made to repeat", () => {
    expect(insisted({}, block(daily), [move]).edits).toEqual([{ ...move, ...on("this") }]);
  });
});

describe("one's own version of a routine", () => {
  const once = { ...move, ...on("this") };

  it("brings the routine back as a whole where that was deleted", () => {
    const trashed = block({ ...daily, isDeleted: true });
    expect(insisted(daily, trashed, [once]).edits).toEqual([{ type: "restore", id: "a" }, once]);
  });

  it("brings one occurrence back where that was skipped", () => {
    const skipped = block({ ...daily, exceptions: { [date]: { skipped: true } } });
    expect(insisted(daily, skipped, [once]).edits).toEqual([
      { type: "restore", id: "a", ...on("this") },
      once,
    ]);
    expect(insisted(daily, skipped, [{ ...remove, ...on("this") }]).edits).toEqual([]);
    const all: GivenEdit = { ...remove, ...on("all") };
    expect(insisted(daily, skipped, [all]).edits).toEqual([all]);
  });

  it("stands once where the routine has another rhythm by now", () => {
    const weekly = block({ recurrence: "FREQ=WEEKLY" });
    expect(insisted(daily, weekly, [once], true).edits).toMatchObject([
      { type: "add", block: { id: "new", date, start: "11:00", recurrence: null } },
    ]);
    const rename: GivenEdit = { type: "rename", id: "a", title: "Other", ...on("all") };
    expect(insisted(daily, weekly, [rename], true).edits).toEqual([rename]);
    expect(insisted(daily, weekly, [{ ...remove, ...on("following") }], true).edits).toEqual([]);
  });

  it("goes on from its day where it is gone for good", () => {
    const all: GivenEdit = { ...move, ...on("all") };
    expect(insisted(daily, null, [all]).edits).toMatchObject([
      { type: "add", block: { id: "new", date, start: "11:00", ...daily } },
    ]);
  });
});

it("what nobody looked for is done as it was to be", () => {
  const waiting = { key: "one", person: null, gesture: "Added it", versions: {}, pressed: [] };
  const edits: GivenEdit[] = [{ type: "add", block: block() }, move];
  const found = { blocks: new Map(), ended: new Set<string>() };
  const conflict = conflictOf([{ kind: "edit", ...waiting, edits }], found);
  expect(conflict && overTheirs(conflict, () => "new").edits).toEqual(edits);
});
