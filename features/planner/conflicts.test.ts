import { describe, expect, it } from "vitest";
import { plannedBlock } from "@/scripts/test-blocks";
import { conflictOf, happensOn, standingOf } from "./conflicts";
import type { Block } from "./edits";
import type { PlanBlock } from "./plan-state";
import type { GivenEdit } from "./scopes";
import type { WaitingEdit } from "./waiting";

const date = "2026-06-03";

const block = (id: string, more: Partial<Block> = {}) => plannedBlock({ id, title: id, version: 2, ...more });

const shown = (id: string, more: Partial<Block> = {}): PlanBlock => ({
  ...block(id, more),
  occurrence: date,
});

function lost(pressed: PlanBlock[], ...edits: GivenEdit[]): WaitingEdit {
  return { kind: "edit", key: "one", person: null, gesture: "Moved a", edits, versions: {}, pressed };
}

const move = (id: string, start: string): GivenEdit => ({ type: "move", id, day: date, start });
const none = { blocks: new Map(), ended: new Set<string>() };

describe("a gesture that another device was before", () => {
  it("is shown as it was to be beside what stands, wherever that is", () => {
    const moved = block("a", { date: "2026-07-20", start: "15:00" });
    const trashed = block("b", { isDeleted: true });
    const conflict = conflictOf([lost([shown("a"), shown("b")], move("a", "11:00"), move("b", "12:00"))], {
      ...none,
      blocks: new Map([moved, trashed].map((one) => [one.id, one])),
    });
    expect(
      conflict?.versions.map(({ mine, theirs }) => [mine.start, theirs && `${theirs.date} ${theirs.start}`]),
    ).toEqual([
      ["11:00", "2026-07-20 15:00"],
      ["12:00", null],
    ]);
  });

  it("takes what was done to the same afterwards along", () => {
    const first = lost([shown("a")], move("a", "10:00"));
    const second = lost([shown("a", { start: "10:00" })], { type: "resize", id: "a", minutes: 45 });
    const conflict = conflictOf([first, second], { ...none, blocks: new Map([["a", block("a")]]) });
    expect(conflict).toMatchObject({
      gesture: "Moved a and 1 more",
      versions: [{ pressed: { start: "09:00" }, mine: { start: "10:00", minutes: 45 } }],
    });
    expect(conflict?.edits).toHaveLength(2);
  });

  it("is none where nothing can be shown for it", () => {
    expect(conflictOf([lost([], move("a", "11:00"))], none)).toBeNull();
    expect(conflictOf([], none)).toBeNull();
  });

  it("tells an occurrence that its routine does not have any more", () => {
    const daily = { recurrence: "FREQ=DAILY" };
    const conflict = conflictOf([lost([shown("r", daily)], move("r", "11:00"))], {
      blocks: new Map([["r", block("r", daily)]]),
      ended: new Set([`r@${date}`]),
    });
    expect(conflict?.versions).toMatchObject([{ theirs: null, isEnded: true }]);
  });
});

describe("what stands of a block", () => {
  const daily = { recurrence: "FREQ=DAILY", date: "2026-06-01" };

  it("is one occurrence of a routine with what is its own", () => {
    const exceptions = { [date]: { date: "2026-06-05", start: "14:00" } };
    expect(standingOf(block("r", { ...daily, exceptions }), date)).toMatchObject({
      occurrence: date,
      date: "2026-06-05",
      start: "14:00",
    });
    expect(standingOf(block("r", daily), date)).toMatchObject({ occurrence: date, date });
  });

  it("is nothing where it is deleted, skipped or paused", () => {
    expect(standingOf(block("a", { isDeleted: true }), date)).toBeNull();
    expect(standingOf(block("r", { ...daily, exceptions: { [date]: { skipped: true } } }), date)).toBeNull();
    const pause = { from: "2026-06-02", until: date };
    expect(standingOf(block("r", { ...daily, pause }), date)).toBeNull();
    expect(standingOf(block("r", { ...daily, pause }), "2026-06-04")).not.toBeNull();
  });
});

it("a day off has what it put away", () => {
  const placed = { ...block("r"), occurrence: date, from: 0, shifted: 0 };
  const away = { ...placed, isException: false, done: null, dropped: false, task: null, role: null };
  expect(happensOn([{ blocks: [], away: [away] }], { id: "r", occurrence: date })).toBe(true);
  expect(happensOn([{ blocks: [], away: [away] }], { id: "r", occurrence: "2026-06-04" })).toBe(false);
});
