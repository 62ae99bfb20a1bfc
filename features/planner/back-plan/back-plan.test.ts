import fc from "fast-check";
import { expect, it } from "vitest";
import { dayAfter } from "@/lib/days";
import { weekdays } from "@/lib/repeat-rule";
import { type Aim, backPlan, type StageKind, stageKinds, type Time } from "./back-plan";

const today = "2026-06-01";
const time: Time = { today, weekdays, start: "18:00", minutes: 60 };
const closesOn = dayAfter(today, 14);
const given: Aim = {
  title: "Backend developer",
  closesOn,
  stages: [
    { kind: "live-coding", on: dayAfter(today, 20), count: 1 },
    { kind: "live-coding", on: dayAfter(today, 24), count: 1 },
    { kind: "whiteboard", on: dayAfter(today, 22), count: 1 },
  ],
};
const lastOf = (aim: Aim, words: string) =>
  backPlan(aim, time)
    .filter(({ title }) => title.includes(words))
    .map(({ date }) => date)
    .at(-1);

it("works on the application up to the closing date, practises both kinds up to each interview, nothing after", () => {
  const blocks = backPlan(given, time);
  expect(lastOf(given, "Application")).toBe(closesOn);
  expect(lastOf(given, "Live coding")).toBe(dayAfter(today, 23));
  expect(lastOf(given, "Whiteboard")).toBe(dayAfter(today, 21));
  expect(blocks[0]).toEqual({
    ...{ title: "Application: Backend developer", kind: "other", date: today, start: "18:00", minutes: 60 },
  });
  expect(
    blocks
      .filter(({ date }) => date === dayAfter(today, 16))
      .map(({ title, start, minutes }) => [title, start, minutes]),
  ).toEqual([
    ["Practise: Live coding", "18:00", 40],
    ["Practise: Whiteboard", "18:40", 20],
  ]);
  expect(blocks.filter(({ date }) => date > dayAfter(today, 23))).toEqual([]);
});

it("keeps to the days that there is time, and practises for an interview right after closing as well", () => {
  const soon: Aim = { ...given, stages: [{ kind: "whiteboard", on: dayAfter(closesOn, 1), count: 1 }] };
  const own = backPlan(soon, { ...time, weekdays: ["MO", "WE"] });
  expect([...new Set(own.map(({ date }) => new Date(date).getUTCDay()))]).toEqual([1, 3]);
  expect(own.filter(({ title }) => title.includes("Whiteboard"))).toHaveLength(3);
});

it("never plans more than the minutes of a day, nor practice on or after its interview", () => {
  const stage = fc.record({
    kind: fc.constantFrom(...(Object.keys(stageKinds) as StageKind[])),
    on: fc.integer({ min: 0, max: 40 }).map((days) => dayAfter(today, days)),
    count: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(stage, { maxLength: 6 }), fc.integer({ min: 15, max: 480 }), (stages, minutes) => {
      const planned = backPlan({ ...given, stages }, { ...time, start: "08:00", minutes });
      const byDay = new Map<string, number>();
      for (const block of planned) {
        byDay.set(block.date, (byDay.get(block.date) ?? 0) + block.minutes);
        expect(block.minutes).toBeGreaterThanOrEqual(Math.min(15, minutes));
        const kind = (Object.keys(stageKinds) as StageKind[]).find((one) =>
          block.title.endsWith(stageKinds[one]),
        );
        if (kind) expect(stages.some((one) => one.kind === kind && block.date < one.on)).toBe(true);
        else expect(block.date <= closesOn).toBe(true);
      }
      for (const sum of byDay.values()) expect(sum).toBe(minutes);
    }),
  );
});
