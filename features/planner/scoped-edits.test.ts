import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter } from "@/lib/days";
import { AppError } from "@/lib/errors";
import { happeningsOf } from "@/lib/recurrence";
import { applyEdits, type Block, type Edit, inverseOf } from "./edits";
import { lowered } from "./scoped-edits";
import type { Scope, ScopedEdit } from "./scopes";

const first = "2026-05-25";
const last = "2026-08-31";

/** Workdays from Monday 25 May 2026. */
function routine(more: Partial<Block> = {}): Block {
  return {
    id: "r",
    title: "Read logs",
    kind: "watch",
    date: first,
    start: "09:00",
    minutes: 30,
    timeZone: "Europe/Berlin",
    entryId: null,
    roleId: null,
    recurrence: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    exceptions: {},
    pause: null,
    version: 1,
    isDeleted: false,
    ...more,
  };
}

function edited(blocks: Block[], edit: ScopedEdit): { after: Block[]; edits: Edit[] } {
  const target = blocks.find(({ id }) => edit.type !== "add" && id === edit.id);
  if (!target) throw new Error("No such block.");
  let added = 0;
  const edits = lowered(target, edit, () => `${target.id}+${blocks.length + added++}`);
  return { after: applyEdits(blocks, edits), edits };
}

const shown = (blocks: readonly Block[], from = first, to = last) =>
  blocks
    .filter(({ isDeleted }) => !isDeleted)
    .flatMap((block) => happeningsOf(block, from, to))
    .map(({ date, start, minutes, title }) => `${date} ${start} ${minutes} ${title}`)
    .sort();

const on = (occurrence: string, scope: Scope) => ({ on: { occurrence, scope } });
const move = (day: string, start: string): Edit => ({ type: "move", id: "r", day, start });

describe("an edit on some occurrences", () => {
  it("goes on from any day of a routine that began decades ago", () => {
    const old = routine({ date: "1995-01-01", recurrence: "FREQ=DAILY" });
    const { after } = edited([old], {
      type: "resize",
      id: "r",
      minutes: 60,
      ...on("2026-06-02", "following"),
    });
    expect(shown(after, "2026-06-01", "2026-06-02")).toEqual([
      "2026-06-01 09:00 30 Read logs",
      "2026-06-02 09:00 60 Read logs",
    ]);
  });

  it("moves this one and leaves the others", () => {
    const { after } = edited([routine()], { ...move("2026-06-03", "11:00"), ...on("2026-06-02", "this") });
    expect(shown(after, "2026-06-01", "2026-06-04")).toEqual([
      "2026-06-01 09:00 30 Read logs",
      "2026-06-03 09:00 30 Read logs",
      "2026-06-03 11:00 30 Read logs",
      "2026-06-04 09:00 30 Read logs",
    ]);
  });

  it("moves this and following, and leaves the day before as it was", () => {
    const { after } = edited([routine()], {
      ...move("2026-06-03", "14:00"),
      ...on("2026-06-03", "following"),
    });
    expect(shown(after, "2026-06-02", "2026-06-04")).toEqual([
      "2026-06-02 09:00 30 Read logs",
      "2026-06-03 14:00 30 Read logs",
      "2026-06-04 14:00 30 Read logs",
    ]);
  });

  it("is all of them when following begins with the first", () => {
    const { after } = edited([routine()], { ...move(first, "14:00"), ...on(first, "following") });
    expect(after).toEqual([routine({ start: "14:00" })]);
  });

  it("moves all to another weekday, with what is different on single dates", () => {
    const mondays = routine({
      recurrence: "FREQ=WEEKLY;UNTIL=20260622;BYDAY=MO",
      exceptions: { "2026-06-08": { title: "Read traces" } },
    });
    const { after } = edited([mondays], { ...move("2026-06-02", "10:00"), ...on("2026-06-01", "all") });
    expect(shown(after)).toEqual([
      "2026-05-26 10:00 30 Read logs",
      "2026-06-02 10:00 30 Read logs",
      "2026-06-09 10:00 30 Read traces",
      "2026-06-16 10:00 30 Read logs",
      "2026-06-23 10:00 30 Read logs",
    ]);
  });

  it("moves one weekday of several", () => {
    const block = routine({ recurrence: "FREQ=WEEKLY;COUNT=4;BYDAY=MO,WE" });
    const { after } = edited([block], { ...move("2026-06-04", "09:00"), ...on("2026-06-03", "all") });
    expect(shown(after)).toEqual([
      "2026-05-25 09:00 30 Read logs",
      "2026-05-28 09:00 30 Read logs",
      "2026-06-01 09:00 30 Read logs",
      "2026-06-04 09:00 30 Read logs",
    ]);
  });

  it("refuses what no rule says, and what does not happen", () => {
    const refusal = (edit: ScopedEdit, block = routine()) => {
      try {
        edited([block], edit);
      } catch (error) {
        if (error instanceof AppError) return error.code;
        throw error;
      }
      return null;
    };
    // A Tuesday that moves onto Wednesdays would leave two a day.
    expect(refusal({ ...move("2026-06-03", "09:00"), ...on("2026-06-02", "all") })).toBe("senseless");
    const second = routine({ recurrence: "FREQ=MONTHLY;BYDAY=2TU", date: "2026-06-09" });
    expect(refusal({ ...move("2026-06-17", "09:00"), ...on("2026-06-09", "all") }, second)).toBe("senseless");
    expect(refusal({ ...move("2026-06-06", "09:00"), ...on("2026-06-06", "this") })).toBe("senseless");
  });

  it("counts on after a split", () => {
    const block = routine({ recurrence: "FREQ=DAILY;COUNT=5" });
    const { after } = edited([block], { ...move("2026-05-27", "12:00"), ...on("2026-05-27", "following") });
    expect(shown(after)).toHaveLength(5);
    expect(after.map(({ recurrence }) => recurrence)).toEqual([
      "FREQ=DAILY;UNTIL=20260526",
      "FREQ=DAILY;COUNT=3",
    ]);
  });

  it("skips this one, and ends the routine before this one", () => {
    const gone: Edit = { type: "delete", id: "r" };
    const skipped = edited([routine()], { ...gone, ...on("2026-06-02", "this") }).after;
    expect(shown(skipped, "2026-06-01", "2026-06-03")).toHaveLength(2);
    const back = edited(skipped, { type: "restore", id: "r", ...on("2026-06-02", "this") }).after;
    expect(back).toEqual([routine()]);
    const ended = edited([routine()], { ...gone, ...on("2026-06-02", "following") }).after;
    expect(shown(ended).at(-1)).toBe("2026-06-01 09:00 30 Read logs");
  });

  it("takes the pressed one along when all change, though it was different", () => {
    const block = routine({ exceptions: { "2026-06-02": { start: "11:00", title: "Read traces" } } });
    const { after } = edited([block], { ...move("2026-06-02", "10:00"), ...on("2026-06-02", "all") });
    expect(shown(after, "2026-06-02", "2026-06-02")).toEqual(["2026-06-02 10:00 30 Read traces"]);
  });

  it("leaves no exception that makes no difference", () => {
    const one = edited([routine()], { ...move("2026-06-02", "11:00"), ...on("2026-06-02", "this") }).after;
    const { after } = edited(one, { ...move("2026-06-02", "09:00"), ...on("2026-06-02", "this") });
    expect(after).toEqual([routine()]);
  });
});

describe("edits on occurrences, whatever they are", () => {
  const rules = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3;COUNT=20",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20260731",
    "FREQ=MONTHLY;BYDAY=-1MO",
    "FREQ=MONTHLY",
  ];
  const doing = fc.record({
    rule: fc.constantFrom(...rules),
    which: fc.nat(30),
    scope: fc.constantFrom<Scope>("this", "following", "all"),
    kind: fc.constantFrom("move", "resize", "rename", "delete", "restore"),
    days: fc.integer({ min: -4, max: 4 }),
    start: fc.constantFrom("00:00", "09:00", "23:55"),
  });
  type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;

  /** Presses one of the occurrences shown; null when it is refused. */
  function press(blocks: Block[], { which, scope, kind, days, start }: Doing) {
    const live = blocks.filter(({ isDeleted }) => !isDeleted);
    const all = live.flatMap((block) => happeningsOf(block, first, last).map((one) => ({ block, one })));
    const chosen = all[which % Math.max(all.length, 1)];
    if (!chosen) return null;
    const { id } = chosen.block;
    const edits: Record<string, Edit> = {
      move: { type: "move", id, day: dayAfter(chosen.one.date, days), start },
      resize: { type: "resize", id, minutes: 60 },
      rename: { type: "rename", id, title: "Another" },
      delete: { type: "delete", id },
      restore: { type: "restore", id },
    };
    try {
      const edit = { ...(edits[kind] as Edit), ...on(chosen.one.occurrence, scope) };
      return { chosen, ...edited(blocks, edit) };
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }

  it("leave everything before as it was when they are for this and following", () => {
    fc.assert(
      fc.property(doing, (given) => {
        const before = [routine({ recurrence: given.rule })];
        const done = press(before, { ...given, scope: "following", days: Math.abs(given.days) });
        if (!done) return;
        const until = dayAfter(done.chosen.one.occurrence, -1);
        expect(shown(done.after, first, until)).toEqual(shown(before, first, until));
      }),
    );
  });

  it("keep the number of occurrences when they only move", () => {
    fc.assert(
      fc.property(doing, (given) => {
        const before = [routine({ recurrence: given.rule, date: "2026-06-15" })];
        const done = press(before, { ...given, kind: "move" });
        if (!done) return;
        const far = ["2026-01-01", "2026-08-15"] as const;
        const edge = (blocks: Block[]) => shown(blocks, far[0], dayAfter(far[1], 5)).length;
        const inner = (blocks: Block[]) => shown(blocks, far[0], dayAfter(far[1], -5)).length;
        expect(edge(done.after)).toBeGreaterThanOrEqual(inner(before));
        expect(inner(done.after)).toBeLessThanOrEqual(edge(before));
      }),
    );
  });

  it("fifty of them, taken back one by one, give back what was there", () => {
    fc.assert(
      fc.property(fc.array(doing, { minLength: 50, maxLength: 50 }), (doings) => {
        const start = [routine({ recurrence: doings[0]?.rule ?? "FREQ=DAILY" })];
        let blocks: Block[] = start;
        const inverses: Edit[][] = [];
        for (const given of doings) {
          const done = press(blocks, given);
          if (!done) continue;
          inverses.unshift(inverseOf(blocks, done.edits));
          blocks = done.after;
        }
        const back = inverses.reduce<Block[]>((state, inverse) => applyEdits(state, inverse), blocks);
        expect(back.filter(({ isDeleted }) => !isDeleted)).toEqual(start);
      }),
      { numRuns: 60 },
    );
  });
});
