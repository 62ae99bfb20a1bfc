import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clockText,
  focusAt,
  type Method,
  methodOf,
  methodWords,
  minutesOf,
  type Session,
  type Step,
} from "./focus-clock";

const startedAt = "2026-03-27T08:00:00.000Z";
const begin = Date.parse(startedAt);
const at = (minutes: number) => begin + minutes * 60_000;
const instant = (minutes: number) => new Date(at(minutes)).toISOString();
const step = (minutes: number, does: "pause" | "resume" | "skip") => ({ at: instant(minutes), does });
const choose = (minutes: number, method: Method | null): Step => ({
  ...{ at: instant(minutes), does: "choose", method },
});
const session = (method: Method | null, ...steps: Session["steps"]): Session => ({
  startedAt,
  method,
  steps,
});
const seen = (of: Session, minutes: number) => {
  const { phase, isPaused, worked, left, turn } = focusAt(of, at(minutes));
  const rest = left === null ? "" : ` ${left / 60_000} left`;
  return `${phase} ${turn}, ${worked / 60_000} worked${rest}${isPaused ? ", paused" : ""}`;
};
const tomato = { work: 25, rest: 5 };

describe("a focus session", () => {
  it("offers a break when the stretch of work is over, and goes on when the break is", () => {
    const of = session(tomato);
    expect(seen(of, 0)).toBe("work 1, 0 worked 25 left");
    expect(seen(of, 24)).toBe("work 1, 24 worked 1 left");
    expect(seen(of, 25)).toBe("break 1, 25 worked 5 left");
    expect(seen(of, 29)).toBe("break 1, 25 worked 1 left");
    expect(seen(of, 30)).toBe("work 2, 25 worked 25 left");
    expect(seen(of, 56)).toBe("break 2, 50 worked 4 left");
  });

  it("without a method is all work, and nothing ever fires", () => {
    expect(seen(session(null), 200)).toBe("work 1, 200 worked");
  });

  it("stands still while it is paused, and a break can be cut short", () => {
    const of = session(tomato, step(10, "pause"), step(40, "resume"), step(56, "skip"));
    expect(seen(of, 30)).toBe("work 1, 10 worked 15 left, paused");
    expect(seen(of, 54)).toBe("work 1, 24 worked 1 left");
    expect(seen(of, 55)).toBe("break 1, 25 worked 5 left");
    expect(seen(of, 56)).toBe("work 2, 25 worked 25 left");
    // There is nothing to cut short while one works.
    expect(seen(session(tomato, step(5, "skip")), 6)).toBe("work 1, 6 worked 19 left");
  });

  it("goes on by another method, and loses nothing of what was done", () => {
    const longer = session(tomato, choose(20, { work: 50, rest: 10 }));
    expect([seen(longer, 19), seen(longer, 20), seen(longer, 49), seen(longer, 50)]).toEqual([
      "work 1, 19 worked 6 left",
      "work 1, 20 worked 30 left",
      "work 1, 49 worked 1 left",
      "break 1, 50 worked 10 left",
    ]);
    // Whoever has worked longer than the new method lets them is due for a break at once.
    expect(seen(session(null, choose(40, tomato)), 40)).toBe("break 1, 40 worked 5 left");
    expect(seen(session(tomato, choose(28, null)), 30)).toBe("work 2, 27 worked");
    expect(seen(session(tomato, choose(28, { work: 25, rest: 2 })), 28)).toBe("work 2, 25 worked 25 left");
    const paused = session(tomato, step(10, "pause"), choose(15, { work: 50, rest: 10 }));
    expect(seen(paused, 60)).toBe("work 1, 10 worked 40 left, paused");
    expect([methodOf(longer), methodOf(session(tomato, choose(5, null)))]).toEqual([
      { work: 50, rest: 10 },
      null,
    ]);
    expect(methodOf(session(tomato, step(5, "pause")))).toEqual(tomato);
  });

  it("is the same after a night of sleep as for whoever watched", () => {
    expect(seen(session({ work: 50, rest: 10 }), 600)).toBe("work 11, 500 worked 50 left");
    expect(focusAt(session(tomato), begin - 5000)).toMatchObject({ worked: 0, phase: "work" });
  });

  it("counts whole minutes, at least one and at most a day", () => {
    expect([0.2, 1.4, 1.6, 9000].map((minutes) => minutesOf(session(null), at(minutes)))).toEqual([
      ...[1, 1, 2, 1440],
    ]);
  });
});

const someMethod = fc.option(
  fc.record({ work: fc.integer({ min: 1, max: 90 }), rest: fc.integer({ min: 1, max: 30 }) }),
);
const someSteps = fc
  .array(
    fc.tuple(
      fc.nat(600),
      fc.oneof(fc.constantFrom("pause" as const, "resume" as const, "skip" as const), someMethod),
    ),
    { maxLength: 8 },
  )
  .map((steps) =>
    steps
      .sort(([a], [b]) => a - b)
      .map(([minutes, what]) => (typeof what === "string" ? step(minutes, what) : choose(minutes, what))),
  );

it("whatever is done to it, it never works more than time passes, never back, and alike in any steps of looking", () => {
  fc.assert(
    fc.property(someMethod, someSteps, fc.nat(700), fc.nat(50), (method, steps, minutes, more) => {
      const of = session(method, ...steps);
      const [one, two] = [focusAt(of, at(minutes)), focusAt(of, at(minutes + more))];
      expect(one.worked).toBeLessThanOrEqual(minutes * 60_000);
      expect(two.worked).toBeGreaterThanOrEqual(one.worked);
      expect(two.worked - one.worked).toBeLessThanOrEqual(more * 60_000);
      if (one.method) expect(one.left).toBeGreaterThan(0);
      else expect([one.left, one.phase]).toEqual([null, "work"]);
      // Another method is about what comes: what was done is done.
      const other = { ...of, steps: [...steps, choose(600 + 100, null)] };
      expect(focusAt(other, at(700)).worked).toBe(focusAt(of, at(700)).worked);
      // Minute by minute, as somebody who watches sees it.
      let worked = 0;
      for (let minute = 0; minute < minutes; minute += 1) {
        const { phase, isPaused } = focusAt(of, at(minute));
        if (phase === "work" && !isPaused) worked += 1;
      }
      expect(one.worked).toBe(worked * 60_000);
    }),
    { numRuns: 60 },
  );
});

it("is told in the words of a clock", () => {
  expect([0, 999, 61_000, 3_723_000].map((time) => clockText(time))).toEqual([
    ...["0:00", "0:00", "1:01", "1:02:03"],
  ]);
  expect(clockText(1, "up")).toBe("0:01");
  expect([methodWords(tomato), methodWords(null)]).toEqual([
    ...["25 min of work, 5 min of break", "No breaks"],
  ]);
});
