import { describe, expect, it } from "vitest";
import { plannedBlock } from "@/scripts/test-blocks";
import type { PlanBlock } from "./plan-state";
import { nameAfter, renamed } from "./renames";
import type { GivenEdit, Scope } from "./scopes";
import type { WaitingEdit } from "./waiting";

const wednesday = "2026-06-03";
const split = { from: "a", occurrence: wednesday, to: "b" };

const shown = (occurrence: string, recurrence = "FREQ=DAILY"): PlanBlock => ({
  ...plannedBlock({ date: occurrence, recurrence }),
  occurrence,
});

const move = (day: string, scope: Scope, occurrence = wednesday): GivenEdit => ({
  type: "move",
  id: "a",
  day,
  start: "10:00",
  on: { occurrence, scope },
});

function waits(pressed: PlanBlock, ...edits: GivenEdit[]): WaitingEdit {
  return {
    kind: "edit",
    key: "k",
    person: null,
    gesture: "Moved it",
    edits,
    versions: {},
    pressed: [pressed],
  };
}

describe("the name of an occurrence", () => {
  it("is another routine's from where its own was split", () => {
    const made = { edits: [move(wednesday, "following")], splits: [split] };
    expect(nameAfter(made, shown("2026-06-02"))).toEqual({ id: "a", occurrence: "2026-06-02" });
    expect(nameAfter(made, shown(wednesday))).toEqual({ id: "b", occurrence: wednesday });
    expect(nameAfter(made, shown("2026-06-04"))).toEqual({ id: "b", occurrence: "2026-06-04" });
  });

  it("goes as far as its routine is moved, where that takes it along", () => {
    const days = "FREQ=WEEKLY;BYDAY=WE,FR";
    const made = { edits: [move("2026-06-04", "all")], splits: [] };
    expect(nameAfter(made, shown("2026-06-10", days))).toEqual({ id: "a", occurrence: "2026-06-11" });
    expect(nameAfter(made, shown("2026-06-05", days))).toEqual({ id: "a", occurrence: "2026-06-05" });
    const once = { edits: [move("2026-06-04", "this")], splits: [] };
    expect(nameAfter(once, shown(wednesday, days))).toEqual({ id: "a", occurrence: wednesday });
    const both = { edits: [move("2026-06-04", "following")], splits: [split] };
    expect(nameAfter(both, shown(wednesday, days))).toEqual({ id: "b", occurrence: "2026-06-04" });
  });
});

describe("a gesture that waits behind a split", () => {
  const made = { edits: [move(wednesday, "following")], splits: [split] };

  it("is for the routine that goes on, with all that it does", () => {
    const edits: GivenEdit[] = [
      { type: "resize", id: "a", minutes: 45, on: { occurrence: wednesday, scope: "this" } },
      { type: "finish", id: "a", occurrence: wednesday, outcome: { minutes: 30 } },
      { type: "pause", id: "a", pause: { from: wednesday, until: null } },
    ];
    const after = renamed(waits(shown(wednesday), ...edits), made);
    expect(after.edits).toEqual(edits.map((edit) => ({ ...edit, id: "b" })));
    expect(after.pressed).toMatchObject([{ id: "b", occurrence: wednesday }]);
  });

  it("stays where it was before the split, and with what it adds", () => {
    const before = waits(shown("2026-06-02"), move("2026-06-02", "this", "2026-06-02"));
    expect(renamed(before, made)).toEqual(before);
    const { occurrence: _, ...block } = shown(wednesday);
    const adds = waits(shown(wednesday), { type: "add", block });
    expect(renamed(adds, made).edits).toEqual(adds.edits);
  });
});
