import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markStates } from "@/db/enums";
import { type OwnMark, type Succession, standingsOf } from "./standing";

const early = "2026-01-01T00:00:00.000Z";
const published = "2026-02-01T00:00:00.000Z";
const late = "2026-03-01T00:00:00.000Z";
const mark = (state: OwnMark["state"], changedAt = early): OwnMark => ({ state, changedAt });
const became = (oldId: string, newId: string, joins = false): Succession => ({
  oldId,
  newId,
  joins,
  at: published,
});
const stateOf = (id: string, marks: Record<string, OwnMark>, successions: Succession[]) =>
  standingsOf([id], new Map(Object.entries(marks)), successions).get(id);

describe("how far somebody is", () => {
  it("is what they said, where nothing was changed", () => {
    expect(stateOf("a", { a: mark("done") }, [])).toMatchObject({ state: "done", from: [] });
    expect(stateOf("b", { a: mark("done") }, [])).toMatchObject({ state: null, from: [] });
  });

  it("is done with both halves of an entry that was done", () => {
    const split = [became("old", "one"), became("old", "two")];
    expect(stateOf("one", { old: mark("done") }, split)).toMatchObject({ state: "done", from: ["old"] });
    expect(stateOf("two", { old: mark("done") }, split)).toMatchObject({ state: "done", from: ["old"] });
  });

  it("is what they say of a half later, and the other half stays", () => {
    const split = [became("old", "one"), became("old", "two")];
    const marks = { old: mark("done"), one: mark("to-do", late) };
    expect(stateOf("one", marks, split)).toMatchObject({ state: "to-do", from: [] });
    expect(stateOf("two", marks, split)?.state).toBe("done");
    // Taken back: nothing is said, so what was said before does not speak for it either.
    expect(stateOf("one", { old: mark("done"), one: mark(null, late) }, split)?.state).toBeNull();
  });

  it("is done when all that was merged is done, and on the way when some is", () => {
    const merge = [became("a", "c"), became("b", "c")];
    expect(stateOf("c", { a: mark("done"), b: mark("done") }, merge)).toMatchObject({
      state: "done",
      from: ["a", "b"],
      parts: { all: 2, done: 2 },
    });
    expect(stateOf("c", { a: mark("done") }, merge)).toMatchObject({
      state: "doing",
      from: ["a"],
      parts: { all: 2, done: 1 },
    });
    expect(stateOf("c", { a: mark("skipped") }, merge)?.state).toBeNull();
    expect(stateOf("c", { a: mark("skipped"), b: mark("skipped") }, merge)?.state).toBe("skipped");
  });

  it("counts an entry that others joined as one of its parts", () => {
    const joined = [became("a", "b", true)];
    expect(stateOf("b", { a: mark("done") }, joined)?.state).toBe("doing");
    expect(stateOf("b", { a: mark("done"), b: mark("done") }, joined)?.state).toBe("done");
    expect(stateOf("b", { b: mark("done") }, joined)?.state).toBe("doing");
    expect(stateOf("b", { b: mark("done", late) }, joined)?.state).toBe("done");
  });

  it("goes through several editions", () => {
    const chain = [became("a", "c"), became("b", "c"), became("c", "d"), became("c", "e")];
    expect(stateOf("e", { a: mark("done"), b: mark("done") }, chain)?.state).toBe("done");
  });

  it("always comes to an end, and invents nothing", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const succession = fc.record({ oldId: id, newId: id, joins: fc.boolean(), at: fc.constant(published) });
    const marks = fc.dictionary(
      id,
      fc.record({
        state: fc.constantFrom(...markStates, null),
        changedAt: fc.constantFrom(early, late),
      }),
    );
    fc.assert(
      fc.property(marks, fc.array(succession, { maxLength: 12 }), (given, steps) => {
        const said = new Set(Object.values(given).map(({ state }) => state));
        for (const { state } of standingsOf(
          ["a", "b", "c", "d", "e"],
          new Map(Object.entries(given)),
          steps,
        ).values()) {
          expect(state === null || said.has(state) || (state === "doing" && said.has("done"))).toBe(true);
        }
      }),
    );
  });
});
