import { describe, expect, it } from "vitest";
import type { ShownBlock } from "./day-view";
import type { Outcome } from "./edits";
import type { GivenEdit } from "./scopes";
import { showEdits, shownKey, toShown } from "./shown-edits";

function shown(occurrence: string, more: Partial<ShownBlock> = {}): ShownBlock {
  return {
    id: "r",
    title: "Read logs",
    kind: "watch",
    date: occurrence,
    start: "09:00",
    minutes: 30,
    timeZone: "UTC",
    entryId: null,
    roleId: null,
    recurrence: "FREQ=DAILY",
    exceptions: {},
    pause: null,
    occurrence,
    version: 1,
    isDeleted: false,
    ...more,
  };
}

const days = ["2026-06-01", "2026-06-02", "2026-06-03"];
const times = (edit: GivenEdit, blocks = days.map((day) => shown(day))) =>
  showEdits(blocks, [edit])
    .filter(({ isDeleted }) => !isDeleted)
    .map(({ date, start }) => `${date} ${start}`);
const move: GivenEdit = { type: "move", id: "r", day: "2026-06-03", start: "11:00" };
const second = { occurrence: "2026-06-02" };

describe("what a screen shows after an edit", () => {
  it("is changed on this occurrence, on those that follow, or on all", () => {
    expect(times({ ...move, on: { ...second, scope: "this" } })).toEqual([
      "2026-06-01 09:00",
      "2026-06-03 11:00",
      "2026-06-03 09:00",
    ]);
    expect(times({ ...move, on: { ...second, scope: "following" } })).toEqual([
      "2026-06-01 09:00",
      "2026-06-03 11:00",
      "2026-06-04 11:00",
    ]);
    expect(times({ ...move, on: { ...second, scope: "all" } })).toEqual([
      "2026-06-02 11:00",
      "2026-06-03 11:00",
      "2026-06-04 11:00",
    ]);
    expect(times({ type: "delete", id: "r", on: { ...second, scope: "following" } })).toEqual([
      "2026-06-01 09:00",
    ]);
  });

  it("is done or let go on that date alone, and on the answer of the server stays so", () => {
    const finish = (id: string, outcome: Outcome | null): GivenEdit => ({
      ...{ type: "finish", id, occurrence: "2026-06-02", outcome },
    });
    const routine = days.map((day) => shown(day));
    expect(showEdits(routine, [finish("r", { minutes: 20 })]).map(({ done }) => done)).toEqual([
      ...[undefined, 20, undefined],
    ]);
    const once = shown("2026-06-02", { id: "o", recurrence: null });
    const dropped = showEdits([once], [finish("o", { dropped: true })]);
    expect(dropped).toMatchObject([{ done: null, dropped: true }]);
    expect(showEdits(dropped, [finish("o", null)])).toMatchObject([{ done: null, dropped: false }]);
    expect(toShown({ ...once, outcomes: { "2026-06-01": { minutes: 5 } } }).done).toBe(5);
  });

  it("is changed as a whole for a block that happens once, and left for others", () => {
    const once = shown("2026-06-02", { id: "o", recurrence: null });
    expect(times({ ...move, id: "o" }, [once, shown("2026-06-01")])).toEqual([
      "2026-06-03 11:00",
      "2026-06-01 09:00",
    ]);
  });

  it("holds what is added, under a key of its own", () => {
    const { occurrence: _, ...block } = shown("2026-06-04");
    expect(showEdits([], [{ type: "add", block }]).map(shownKey)).toEqual(["r@2026-06-04"]);
    expect(shownKey(toShown({ ...block, recurrence: null }))).toBe("r");
  });
});
