import { describe, expect, it } from "vitest";
import { type Choice, tallyOf, tallyWords, unfinished, wrapUpEdits, wrapUpWords } from "./wrap-up";

const block = (id: string, more: Partial<Parameters<typeof tallyOf>[0][number]> = {}) => ({
  ...{ id, title: id, kind: "build" as const, date: "2026-03-27", start: "09:00", minutes: 60 },
  ...{ recurrence: null, occurrence: "2026-03-27", done: null, dropped: false, version: 2 },
  ...more,
});
const day = [
  block("a", { done: 45 }),
  block("b"),
  block("pause", { kind: "break" }),
  block("c", { dropped: true, minutes: 30 }),
  block("d", { recurrence: "FREQ=DAILY", date: "2026-03-27", occurrence: "2026-03-26" }),
];

describe("at the end of a day", () => {
  it("what is not said is unfinished, and a break asks for nothing", () => {
    expect(unfinished(day).map(({ id }) => id)).toEqual(["b", "d"]);
    expect(tallyOf(day)).toEqual({ planned: 210, done: 45, dropped: 30, left: 120 });
    expect(tallyWords(tallyOf(day), 2)).toBe(
      "45 min done of 3 h 30 min planned; 2 blocks (2 h) still open, 30 min dropped.",
    );
    expect(tallyWords(tallyOf([]), 0)).toBe("No work was planned.");
  });

  it("nothing moves by itself: what is left, or moved to where it is, is no edit", () => {
    expect(wrapUpEdits("2026-03-27", day, new Map())).toEqual([]);
    const choices = new Map<string, Choice>([
      ["b", { type: "leave" }],
      ["d@2026-03-26", { type: "move", day: "2026-03-27" }],
    ]);
    expect(wrapUpEdits("2026-03-27", day, choices)).toEqual([]);
  });

  it("each block is moved, dropped or done by itself, and of a routine that date alone", () => {
    const choices = new Map<string, Choice>([
      ["b", { type: "drop" }],
      ["d@2026-03-26", { type: "move", day: "2026-03-30" }],
    ]);
    const edits = wrapUpEdits("2026-03-27", day, choices);
    expect(edits).toEqual([
      { type: "finish", id: "b", version: 2, occurrence: "2026-03-27", outcome: { dropped: true } },
      {
        ...{ type: "move", id: "d", version: 2, day: "2026-03-30", start: "09:00" },
        on: { occurrence: "2026-03-26", scope: "this" },
      },
    ]);
    expect(wrapUpWords(edits)).toBe("1 moved, 1 dropped");
    // Another date of the same routine, moved to this day, has a choice of its own.
    const twice = [
      ...day,
      ...day.filter(({ id }) => id === "d").map((one) => ({ ...one, occurrence: "2026-03-27" })),
    ];
    expect(wrapUpEdits("2026-03-27", twice, choices)).toEqual(edits);
    const [done] = wrapUpEdits("2026-03-27", day, new Map([["b", { type: "done" }]]));
    expect(done).toMatchObject({ type: "finish", outcome: { minutes: 60 } });
  });

  it("a block of another zone moves as many days as it was told to, whatever its own date", () => {
    const elsewhere = block("tokyo", { date: "2026-03-28", occurrence: "2026-03-28", start: "02:00" });
    const choices = new Map<string, Choice>([["tokyo", { type: "move", day: "2026-03-28" }]]);
    expect(wrapUpEdits("2026-03-27", [elsewhere], choices)).toMatchObject([
      { day: "2026-03-29", start: "02:00" },
    ]);
  });
});
