import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockKinds } from "@/db/enums";
import {
  applyEdits,
  type Block,
  type Edit,
  type Exception,
  type Exceptions,
  inverseOf,
  type Outcome,
  type Outcomes,
} from "./edits";

const ids = ["a", "b", "c", "d", "e", "f"];
const someId = fc.constantFrom(...ids);
const someDay = fc.constantFrom("2026-03-27", "2026-03-28", "2026-03-29");
const someClock = fc.constantFrom("00:00", "09:00", "13:45", "23:55");

function someBlock(id: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  return fc.record({
    id,
    title: fc.constantFrom("Review", "Lunch", "Reading"),
    kind: fc.constantFrom(...blockKinds),
    date: someDay,
    start: someClock,
    minutes: fc.integer({ min: 1, max: 1440 }),
    timeZone: fc.constantFrom("Europe/Berlin", "Asia/Kathmandu"),
    entryId: fc.constantFrom(null, "entry"),
    roleId: fc.constant(null),
    recurrence: fc.constantFrom(null, "FREQ=DAILY"),
    exceptions: fc.constantFrom<Exceptions>({}, { "2026-03-28": { skipped: true as const } }),
    pause: fc.constantFrom(null, { from: "2026-03-28", until: null }),
    outcomes: fc.constantFrom<Outcomes>({}, { "2026-03-28": { minutes: 30 } }),
    readings: fc.constantFrom<string[]>([], ["text"]),
    version: fc.constant(1),
    isDeleted: fc.boolean(),
  });
}

const somePlan = fc.uniqueArray(someBlock(someId), { selector: (block) => block.id });
const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    type: fc.constant("add" as const),
    block: someBlock(someId).map((b) => ({ ...b, isDeleted: false })),
  }),
  fc.record({ type: fc.constant("move" as const), id: someId, day: someDay, start: someClock }),
  fc.record({ type: fc.constant("resize" as const), id: someId, minutes: fc.integer({ min: 1, max: 1440 }) }),
  fc.record({ type: fc.constant("rename" as const), id: someId, title: fc.constantFrom("One", "Two") }),
  fc.record({ type: fc.constant("sort" as const), id: someId, kind: fc.constantFrom(...blockKinds) }),
  fc.record({ type: fc.constant("tie" as const), id: someId, entryId: fc.constantFrom(null, "other") }),
  fc.record({
    type: fc.constant("repeat" as const),
    id: someId,
    recurrence: fc.constantFrom(null, "FREQ=DAILY", "FREQ=WEEKLY"),
  }),
  fc.record({
    type: fc.constant("except" as const),
    id: someId,
    occurrence: someDay,
    exception: fc.constantFrom<Exception | null>(null, { skipped: true }, { start: "10:00" }),
  }),
  fc.record({
    type: fc.constant("pause" as const),
    id: someId,
    pause: fc.constantFrom(null, { from: "2026-03-27", until: "2026-03-28" }),
  }),
  fc.record({
    type: fc.constant("finish" as const),
    id: someId,
    occurrence: someDay,
    outcome: fc.constantFrom<Outcome | null>(null, { minutes: 25 }, { dropped: true }),
  }),
  fc.record({
    type: fc.constant("run" as const),
    id: someId,
    occurrence: someDay,
    to: fc.record({ id: someId, occurrence: someDay }),
  }),
  fc.record({
    type: fc.constant("fill" as const),
    id: someId,
    bookmarkIds: fc.constantFrom<string[]>([], ["text"], ["text", "other"]),
  }),
  fc.record({ type: fc.constant("delete" as const), id: someId }),
  fc.record({ type: fc.constant("restore" as const), id: someId }),
);

const review: Block = {
  id: "a",
  title: "Review",
  kind: "review",
  date: "2026-03-27",
  start: "09:00",
  minutes: 30,
  timeZone: "Europe/Berlin",
  entryId: null,
  roleId: null,
  recurrence: null,
  exceptions: {},
  pause: null,
  version: 3,
  isDeleted: false,
};

describe("edits of a plan", () => {
  it("move, resize and rename one block and leave the others", () => {
    const other = { ...review, id: "b" };
    const edits: Edit[] = [
      { type: "move", id: "a", day: "2026-03-28", start: "14:00" },
      { type: "resize", id: "a", minutes: 45 },
      { type: "rename", id: "a", title: "Read the code" },
    ];
    expect(applyEdits([review, other], edits)).toEqual([
      { ...review, date: "2026-03-28", start: "14:00", minutes: 45, title: "Read the code" },
      other,
    ]);
  });

  it("finish a block on one date, and say last what was said last", () => {
    const finish = (outcome: Outcome | null): Edit => ({
      ...{ type: "finish", id: "a", occurrence: "2026-03-27", outcome },
    });
    const done = applyEdits([review], [finish({ dropped: true }), finish({ minutes: 25 })]);
    expect(done).toEqual([{ ...review, outcomes: { "2026-03-27": { minutes: 25 } } }]);
    expect(applyEdits(done, [finish(null)])).toEqual([{ ...review, outcomes: {} }]);
  });

  it("keep what is deleted, marked, so that it can be restored", () => {
    const deleted = applyEdits([review], [{ type: "delete", id: "a" }]);
    expect(deleted).toEqual([{ ...review, isDeleted: true }]);
    expect(applyEdits(deleted, [{ type: "restore", id: "a" }])).toEqual([review]);
  });

  it("change nothing on a block that lies in the trash or is not there", () => {
    const deleted = { ...review, isDeleted: true };
    expect(applyEdits([deleted], [{ type: "resize", id: "a", minutes: 5 }])).toEqual([deleted]);
    expect(applyEdits([review], [{ type: "delete", id: "nobody" }])).toEqual([review]);
  });

  it("carry along what a screen keeps beside a block", () => {
    const shown = { ...review, task: "Testing" };
    expect(applyEdits([shown], [{ type: "resize", id: "a", minutes: 5 }])).toEqual([
      { ...shown, minutes: 5 },
    ]);
  });

  it("are taken back by their inverses: what is seen is what was seen", () => {
    fc.assert(
      fc.property(somePlan, fc.array(someEdit, { maxLength: 30 }), (plan, edits) => {
        const after = applyEdits(applyEdits(plan, edits), inverseOf(plan, edits));
        const known = new Set(plan.map((block) => block.id));
        expect(after.filter((block) => known.has(block.id))).toEqual(plan);
        expect(after.filter((block) => !known.has(block.id)).every((block) => block.isDeleted)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("are done again by the inverses of the inverses", () => {
    fc.assert(
      fc.property(somePlan, fc.array(someEdit, { maxLength: 20 }), (plan, edits) => {
        const once = applyEdits(plan, edits);
        const inverses = inverseOf(plan, edits);
        const back = applyEdits(once, inverses);
        expect(applyEdits(back, inverseOf(once, inverses))).toEqual(once);
      }),
    );
  });
});
