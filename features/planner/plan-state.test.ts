import { describe, expect, it } from "vitest";
import { plannedBlock } from "@/scripts/test-blocks";
import type { Block } from "./edits";
import { begin, reduce, type State } from "./plan-state";
import type { PlacedBlock, PlanDay } from "./queries";
import type { Split } from "./renames";
import type { GivenEdit, Scope } from "./scopes";
import { shownIn, type WaitingEdit } from "./waiting";

const date = "2026-06-03";

function block(id: string, more: Partial<PlacedBlock> = {}): PlacedBlock {
  return {
    ...plannedBlock({ id, title: id, date }),
    occurrence: date,
    isException: false,
    done: null,
    dropped: false,
    from: 540,
    shifted: 0,
    task: null,
    role: null,
    ...more,
  };
}

function day(...blocks: PlacedBlock[]): PlanDay {
  const clock = { length: 1440, stretches: [{ from: 0, wall: 0 }] };
  return { date, timeZone: "UTC", clock, nowMinute: null, today: date, blocks, isVacation: false, away: [] };
}

const later = (id: string, start: string): GivenEdit => ({ type: "move", id, day: date, start });

function done(state: State, key: string, ...edits: GivenEdit[]): State {
  const ids = edits.map((edit) => (edit.type === "add" ? "" : edit.id));
  const pressed = shownIn(state).filter(({ id }) => ids.includes(id));
  const made = { key, person: null, gesture: `Moved ${key}`, edits, versions: {}, pressed };
  const waiting: WaitingEdit = { kind: "edit", ...made };
  return reduce(state, { type: "do", waiting, message: "" });
}

function undone(state: State): State {
  return reduce(state, { type: "undo", key: "undo", person: null });
}

function answered(state: State, blocks: Block[], splits?: Split[], changeId?: string): State {
  const [waiting] = state.waiting;
  if (!waiting) throw new Error("Nothing waits.");
  return reduce(state, {
    type: "saved",
    waiting,
    answer: { changeId: changeId ?? waiting.key, gesture: waiting.gesture, blocks, splits },
  });
}

const starts = (state: State) => shownIn(state).map(({ id, start }) => `${id} ${start}`);

describe("a plan that is worked on", () => {
  it("shows what was done at once, and what the server has made of it afterwards", () => {
    const first = begin({ days: [day(block("a"), block("b"))], changes: [] });
    const moved = done(first, "one", later("a", "11:00"));
    expect(starts(moved)).toEqual(["a 11:00", "b 09:00"]);
    const after = answered(moved, [block("a", { start: "11:00", version: 2 })]);
    expect(after.waiting).toEqual([]);
    expect(after.changes.map(({ gesture }) => gesture)).toEqual(["Moved one"]);
    expect(starts(after).sort()).toEqual(["a 11:00", "b 09:00"]);
  });

  it("lets only what was refused fall out, with what was done to the same after it", () => {
    const waiting = [
      ["one", "a"],
      ["two", "b"],
      ["three", "a"],
    ].reduce(
      (state, [key = "", id = ""]) => done(state, key, later(id, "10:00")),
      begin({ days: [day(block("a"), block("b"))], changes: [] }),
    );
    const reloaded = { type: "reloaded", days: [day(block("a"), block("b"))], text: "No." } as const;
    const refused = reduce(waiting, { ...reloaded, kind: "refused" });
    expect(refused.waiting.map(({ key }) => key)).toEqual(["two"]);
    expect(refused.fault?.text).toBe("No. 1 later change of the same went with it.");
    expect(starts(refused)).toEqual(["a 09:00", "b 10:00"]);
    const found = { blocks: new Map([["a", block("a")]]), ended: new Set<string>() };
    const changed = reduce(waiting, { ...reloaded, kind: "changed", found });
    expect(changed.conflict?.gesture).toBe("Moved one and 1 more");
    expect(changed.waiting.map(({ key }) => key)).toEqual(["two"]);
  });

  it("names for a second gesture the version that the first one made", () => {
    const both = done(
      done(begin({ days: [day(block("a"))], changes: [] }), "one", later("a", "10:00")),
      "two",
      later("a", "11:00"),
    );
    const [second] = answered(both, [block("a", { start: "10:00", version: 2 })]).waiting;
    expect(second).toMatchObject({ key: "two", versions: { a: 2 } });
  });

  it("keeps both versions when another device was first, and either can be had", () => {
    const waiting = done(
      begin({ days: [day(block("a"), block("b"))], changes: [] }),
      "one",
      later("a", "11:00"),
      later("b", "12:00"),
    );
    // Elsewhere one was moved, and the other deleted.
    const days = [day(block("a", { start: "15:00", version: 2 }))];
    const blocks = new Map(
      [block("a", { start: "15:00", version: 2 }), block("b", { isDeleted: true })].map((one) => [
        one.id,
        one,
      ]),
    );
    const found = { blocks, ended: new Set<string>() };
    const lost = reduce(waiting, { type: "reloaded", days, text: "Changed.", kind: "changed", found });
    expect(starts(lost)).toEqual(["a 15:00"]);
    expect(lost.conflict?.versions.map(({ mine, theirs }) => [mine.start, theirs?.start ?? null])).toEqual([
      ["11:00", "15:00"],
      ["12:00", null],
    ]);
    expect(reduce(lost, { type: "settle" })).toMatchObject({ conflict: null, fault: null });
    expect(done(lost, "two", later("a", "08:00")).conflict).toBeNull();
  });

  it("takes back what is being sent as soon as it is answered, and shows it at once", () => {
    const first = begin({ days: [day(block("a"))], changes: [] });
    const moved = done(first, "one", later("a", "10:00"));
    const pressed = undone(moved);
    expect(starts(pressed)).toEqual(["a 09:00"]);
    const behind = done(pressed, "two", { type: "resize", id: "a", minutes: 45 });
    const { waiting, saved } = answered(behind, [block("a", { start: "10:00", version: 2 })], [], "change");
    expect(waiting).toMatchObject([
      { kind: "undo", changeId: "change" },
      { key: "two", versions: { a: 2 } },
    ]);
    expect(saved).toMatchObject([{ start: "09:00", version: 2 }]);
    const back = answered({ ...behind, waiting, saved }, [block("a", { version: 3 })], [], "change");
    expect(back).toMatchObject({
      message: "Taken back: Moved one.",
      saved: [{ start: "09:00", version: 3 }],
    });
    expect(back.waiting).toMatchObject([{ key: "two", versions: { a: 3 } }]);
  });

  it("says nothing of a refusal of what was to be taken back", () => {
    const pressed = undone(done(begin({ days: [day(block("a"))], changes: [] }), "one", later("a", "10:00")));
    const read = { type: "reloaded", days: [day(block("a"))], text: "No.", kind: "refused" } as const;
    expect(reduce(pressed, read)).toMatchObject({
      waiting: [],
      fault: null,
      conflict: null,
      message: "Taken back: Moved one.",
    });
  });

  it("does not send again what Undo takes back without a connection", () => {
    const both = done(
      done(begin({ days: [day(block("a"))], changes: [] }), "one", later("a", "10:00")),
      "two",
      later("a", "11:00"),
    );
    const failed = reduce(both, { type: "failed", text: "No connection.", kind: "unsaved" });
    const dropped = undone(failed);
    expect(dropped.waiting.map(({ key }) => key)).toEqual(["one"]);
    expect(dropped).toMatchObject({ fault: null, message: "Not sent again." });
  });

  it("takes back what was made once that is all that is left, and does it again", () => {
    const change = { changeId: "old", gesture: "Old", isUndone: false };
    const back = undone(begin({ days: [day(block("a"))], changes: [change] }));
    expect(back.waiting).toMatchObject([{ kind: "undo", changeId: "old" }]);
    expect(undone(back)).toBe(back);
    const redo = { type: "redo", key: "redo", person: null } as const;
    expect(reduce(back, redo)).toBe(back);
    const after = answered(back, [], [], "old");
    expect(reduce(after, redo).waiting).toMatchObject([{ kind: "redo", changeId: "old" }]);
  });

  it("does not take what was read before something was done", () => {
    const waiting = done(begin({ days: [day(block("a"))], changes: [] }), "one", later("a", "11:00"));
    const read = { type: "reloaded", days: [day(block("a"))], text: null, kind: "changed" } as const;
    expect(reduce(waiting, read)).toBe(waiting);
  });

  it("leaves a routine as it was shown until it is read again", () => {
    const routine = { recurrence: "FREQ=DAILY" };
    const first = begin({ days: [day(block("r", routine))], changes: [] });
    const on = { occurrence: date, scope: "this" } as const;
    const moved = done(first, "one", { ...later("r", "11:00"), on });
    const after = answered(moved, [block("r", { ...routine, version: 2 })]);
    expect(after.saved).toMatchObject([{ start: "11:00", version: 2 }]);
  });

  it("sends what was done behind a split, or is done after it, to the routine that goes on", () => {
    const [before, after] = [date, "2026-06-04"] as const;
    const daily = { recurrence: "FREQ=DAILY" };
    const first = begin({
      days: [day(block("r", daily), block("r", { ...daily, date: after, occurrence: after }))],
      changes: [],
    });
    const on = (occurrence: string, scope: Scope) => ({ on: { occurrence, scope } });
    const move = { type: "move", id: "r", day: after, start: "10:00" } as const;
    const split = done(first, "split", { ...move, ...on(after, "following") });
    const both = done(split, "next", { type: "resize", id: "r", minutes: 45, ...on(after, "all") });
    const answer = [block("r", { ...daily, version: 2 }), block("s", { ...daily, date: after, version: 1 })];
    const made = answered(both, answer, [{ from: "r", occurrence: after, to: "s" }]);
    expect(made.waiting).toMatchObject([
      { edits: [{ type: "resize", id: "s", on: { occurrence: after } }], versions: { s: 1 } },
    ]);
    expect(made.saved.map(({ id, occurrence, version }) => [id, occurrence, version])).toEqual([
      ["r", before, 2],
      ["s", after, 1],
    ]);
    expect(made.names).toEqual({ [`r@${after}`]: `s@${after}` });
  });

  it("takes up what an earlier page has left before what is done now", () => {
    const first = begin({ days: [day(block("a"))], changes: [] });
    const [kept] = done(first, "kept", later("a", "10:00")).waiting;
    const now = done(first, "now", later("a", "11:00"));
    const both = reduce(now, { type: "restored", waiting: kept ? [kept] : [] });
    expect(both.waiting.map(({ key }) => key)).toEqual(["kept", "now"]);
  });

  it("shows both versions of what an earlier page has left, on whichever day it is taken up", () => {
    const [kept] = done(begin({ days: [day(block("a"))], changes: [] }), "kept", later("a", "10:00")).waiting;
    const elsewhere = { ...day(block("b")), date: "2026-08-01" };
    const other = begin({ days: [elsewhere], changes: [] });
    const both = reduce(other, { type: "restored", waiting: kept ? [kept] : [] });
    expect(starts(both)).toEqual(["b 09:00"]);
    const found = {
      blocks: new Map([["a", block("a", { start: "15:00", version: 2 })]]),
      ended: new Set<string>(),
    };
    const read = { type: "reloaded", days: [elsewhere], text: "Changed.", kind: "changed", found } as const;
    expect(reduce(both, read).conflict).toMatchObject({
      gesture: "Moved kept",
      versions: [{ mine: { date, start: "10:00" }, theirs: { date, start: "15:00" } }],
    });
  });

  it("shows once what stands on two days", () => {
    const night = block("n", { start: "23:30", minutes: 120, from: 1410 });
    const next = { ...day({ ...night, from: -30 }), date: "2026-06-04" };
    const state = begin({ days: [day(night), next], changes: [] });
    expect(state.saved.map(({ id, placed }) => [id, placed?.from])).toEqual([["n", 1410]]);
  });
});
