import { expect, test } from "vitest";
import type { Activity } from "@/features/guides/content";
import { dayStretches } from "@/features/guides/day-stretches";

const activity = (start: string, title: string): Activity => ({
  id: "00000000-0000-5000-8000-000000000000",
  key: title.toLowerCase(),
  title,
  text: "Something.",
  kind: "build",
  start,
  minutes: 30,
  task: null,
  source: null,
});

test("activities become stretches in order of time", () => {
  expect(dayStretches([activity("13:15", "Later"), activity("09:05", "First")])).toEqual([
    { kind: "build", title: "First", startMinute: 545, minutes: 30 },
    { kind: "build", title: "Later", startMinute: 795, minutes: 30 },
  ]);
});
