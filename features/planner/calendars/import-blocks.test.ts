import { expect, test } from "vitest";
import { blocksOf } from "./import-blocks";
import type { ReadEvent } from "./read-event";

const event: ReadEvent = {
  ...{
    uid: "1",
    line: 3,
    title: "Trip",
    date: "2026-03-28",
    start: "18:00",
    minutes: 60,
    timeZone: "Europe/Berlin",
  },
  ...{ isAllDay: false, isBusy: true, recurrence: null, exceptions: {} },
};
const made = (changes: Partial<ReadEvent>) =>
  blocksOf({ events: [{ ...event, ...changes }], changed: [], refused: [] });

test("a longer event becomes a block for each day, by elapsed time over a clock change, and that is said", () => {
  const { blocks, changed } = made({ minutes: 1440 + 600 });
  expect(blocks).toMatchObject([
    { uid: "1 (1 of 2)", title: "Trip (1 of 2)", date: "2026-03-28", start: "18:00", minutes: 1440 },
    { uid: "1 (2 of 2)", date: "2026-03-29", start: "19:00", minutes: 600 },
  ]);
  expect(changed).toEqual([
    { line: 3, title: "Trip", reason: "it lasts longer than a day and becomes 2 blocks" },
  ]);
  const days = made({ isAllDay: true, start: "00:00", minutes: 3 * 1440 }).blocks;
  expect(days.map(({ date, start }) => `${date} ${start}`)).toEqual([
    "2026-03-28 00:00",
    "2026-03-29 00:00",
    "2026-03-30 00:00",
  ]);
});

test("what repeats and lasts longer than a day is not taken, and a longer exception is cut", () => {
  const { blocks, refused } = made({ minutes: 2880, recurrence: "FREQ=WEEKLY" });
  expect(blocks).toEqual([]);
  expect(refused).toMatchObject([{ reason: "it repeats and lasts longer than a day" }]);
  const cut = made({ recurrence: "FREQ=DAILY", exceptions: { "2026-03-29": { minutes: 3000 } } });
  expect(cut.blocks[0]?.exceptions).toEqual({ "2026-03-29": { minutes: 1440 } });
  expect(cut.changed).toHaveLength(1);
});
