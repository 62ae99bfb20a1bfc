import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter, weekdayOf } from "./days";
import { type DaysOff, isOnVacation, isPutAway, isWork } from "./days-off";

const blockKinds = ["build", "review", "meeting", "learn", "break", "other"];

const july = { vacations: [{ firstOn: "2026-07-01", lastOn: "2026-07-07" }], restDays: [] };
const build = { kind: "build", roleId: null, recurrence: null, isException: false };

describe("a block is put away", () => {
  it("when it is work and stands on vacation, first and last day included", () => {
    const on = (date: string) => isPutAway({ ...build, date }, july);
    expect(["2026-06-30", "2026-07-01", "2026-07-07", "2026-07-08"].map(on)).toEqual([
      ...[false, true, true, false],
    ]);
    const isAway = (kind: "break" | "other", roleId: string | null) =>
      isPutAway({ ...build, kind, roleId, date: "2026-07-03" }, july);
    expect([isAway("break", "role"), isAway("break", null), isAway("other", "role")]).toEqual([
      ...[true, false, false],
    ]);
  });

  it("when it is work that repeats daily and stands on a weekly rest day, unless it was touched by hand", () => {
    const off = { vacations: [], restDays: [7] };
    // 5 July 2026 is a Sunday.
    const on = (recurrence: string | null, isException = false) =>
      isPutAway({ ...build, date: "2026-07-05", recurrence, isException }, off);
    expect(on("FREQ=DAILY")).toBe(true);
    expect(on("FREQ=DAILY;INTERVAL=2")).toBe(true);
    expect(on("FREQ=DAILY", true)).toBe(false);
    expect(on("FREQ=WEEKLY;BYDAY=SU")).toBe(false);
    expect(on("FREQ=DAILY;BYDAY=SA,SU")).toBe(false);
    expect(on(null)).toBe(false);
  });
});

const someDay = fc.integer({ min: 0, max: 60 }).map((days) => dayAfter("2026-06-15", days));
const someOff: fc.Arbitrary<DaysOff> = fc.record({
  vacations: fc.array(
    fc.tuple(someDay, fc.nat(14)).map(([firstOn, days]) => ({ firstOn, lastOn: dayAfter(firstOn, days) })),
    { maxLength: 4 },
  ),
  restDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
});
const someBlock = fc.record({
  kind: fc.constantFrom(...blockKinds),
  roleId: fc.constantFrom(null, "role"),
  date: someDay,
  recurrence: fc.constantFrom(null, "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO"),
  isException: fc.boolean(),
});

it("whatever is planned, no work is left on vacation, private life is left always, and nothing else leaves", () => {
  fc.assert(
    fc.property(someBlock, someOff, (block, off) => {
      const away = isPutAway(block, off);
      const vacation = isOnVacation(block.date, off.vacations);
      if (block.kind === "other") expect(away).toBe(false);
      if (vacation) expect(away).toBe(isWork(block));
      if (away && !vacation) {
        expect(off.restDays).toContain(weekdayOf(block.date) + 1);
        expect(block.recurrence).toBe("FREQ=DAILY");
      }
      // One more day off never brings a block back.
      const more = { ...off, vacations: [...off.vacations, { firstOn: block.date, lastOn: block.date }] };
      if (away) expect(isPutAway(block, more)).toBe(true);
    }),
  );
});
