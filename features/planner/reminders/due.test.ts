import { describe, expect, it } from "vitest";
import { dueBetween, remindersOf } from "./due";

const view = { clock: { length: 1440, stretches: [{ from: 0, wall: 0 }] } };
const rules = { reminds: true, remindMinutes: 5, quietFrom: "20:00", quietUntil: "08:00" };
const block = (key: string, from: number, isOver = false) => ({ key, title: key, from, isOver });

describe("reminders", () => {
  const day = [
    block("late", 21 * 60 + 5),
    block("early", 480),
    block("morning", 545),
    block("done", 600, true),
  ];

  it("of quiet hours are silent but listed; of what is done there are none", () => {
    expect(
      remindersOf(day, view, rules).map(({ key, clock, start, isSilent }) => [key, clock, start, isSilent]),
    ).toEqual([
      ["early", "07:55", "08:00", true],
      ["morning", "09:00", "09:05", false],
      ["late", "21:00", "21:05", true],
    ]);
    const never = remindersOf(day, view, { ...rules, quietFrom: "08:00", quietUntil: "08:00" });
    expect(never.some(({ isSilent }) => isSilent)).toBe(false);
    const daytime = remindersOf(day, view, { ...rules, quietFrom: "08:30", quietUntil: "12:00" });
    expect(daytime.map(({ isSilent }) => isSilent)).toEqual([false, true, false]);
  });

  it("are given to nobody who did not ask", () => {
    expect(remindersOf(day, view, { ...rules, reminds: false })).toEqual([]);
  });

  it("come once, when they are due, and not hours later", () => {
    const all = remindersOf(day, view, rules);
    const keys = (before: number, now: number) => dueBetween(all, before, now).map(({ key }) => key);
    expect(keys(538, 539)).toEqual([]);
    expect(keys(539, 540)).toEqual(["morning"]);
    expect(keys(540, 541)).toEqual([]);
    expect(keys(500, 590)).toEqual(["morning"]);
    expect(keys(500, 700)).toEqual([]);
    expect(keys(1259, 1261)).toEqual([]);
  });
});
