import { describe, expect, it } from "vitest";
import { movedRule, movesAlong, parseRule, plainRule, ruleText, ruleWeekday } from "./repeat-rule";

const moved = (text: string, from: string, to: string) => {
  const rule = movedRule(parseRule(text), from, to);
  return rule && ruleText(rule);
};

describe("a rule", () => {
  it("is written shortest, whatever order it came in", () => {
    expect(ruleText(plainRule("DAILY"))).toBe("FREQ=DAILY");
    expect(ruleText(parseRule("BYDAY=-1FR;INTERVAL=2;FREQ=MONTHLY;UNTIL=20261231"))).toBe(
      "FREQ=MONTHLY;INTERVAL=2;UNTIL=20261231;BYDAY=-1FR",
    );
    expect(parseRule("FREQ=MONTHLY;BYMONTHDAY=31,1,1").monthDays).toEqual([1, 31]);
  });

  it("takes its named day along when one of its days moves", () => {
    expect(ruleWeekday("2026-06-01")).toBe("MO");
    expect(moved("FREQ=WEEKLY;BYDAY=MO,WE", "2026-06-03", "2026-06-05")).toBe("FREQ=WEEKLY;BYDAY=MO,FR");
    expect(moved("FREQ=MONTHLY;BYMONTHDAY=15", "2026-06-15", "2026-06-17")).toBe(
      "FREQ=MONTHLY;BYMONTHDAY=17",
    );
    expect(moved("FREQ=DAILY", "2026-06-15", "2026-06-17")).toBe("FREQ=DAILY");
    expect(moved("FREQ=MONTHLY;BYDAY=2TU", "2026-06-09", "2026-06-10")).toBeNull();
    expect(moved("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "2026-06-30", "2026-06-29")).toBeNull();
    expect(moved("FREQ=MONTHLY;BYDAY=2TU", "2026-06-09", "2026-06-09")).toBe("FREQ=MONTHLY;BYDAY=2TU");
  });

  it("moves along only the days of the same name", () => {
    const days = parseRule("FREQ=WEEKLY;BYDAY=MO,WE");
    expect(movesAlong(days, "2026-06-03", "2026-06-10")).toBe(true);
    expect(movesAlong(days, "2026-06-03", "2026-06-08")).toBe(false);
    expect(movesAlong(parseRule("FREQ=DAILY"), "2026-06-03", "2026-06-08")).toBe(true);
    expect(movesAlong(parseRule("FREQ=MONTHLY;BYMONTHDAY=3,8"), "2026-06-03", "2026-06-08")).toBe(false);
  });
});
