import { expect, it } from "vitest";
import { offerFor, type Said } from "./offer";

const said: Said = { title: "Team check-in", kind: "meeting", minutes: 15 };
const block = { title: "Team check-in", kind: "meeting" as const, minutes: 15 };
const longer: Said = { ...said, minutes: 30 };

it("offers the lengthened team check-in with old and new", () => {
  expect(offerFor(block, { said, settled: null }, longer)).toEqual({
    was: said,
    now: longer,
    becomes: { minutes: 30 },
  });
  expect(offerFor(block, { said, settled: null }, said)).toBeNull();
});

it("keeps the proportion of a scaled block, and what its owner made their own", () => {
  const offered = (own: Partial<typeof block>, now: Said) =>
    offerFor({ ...block, ...own }, { said, settled: null }, now)?.becomes;
  expect(offered({ minutes: 10 }, longer)).toEqual({ minutes: 20 });
  expect(offered({ minutes: 5 }, { ...said, minutes: 1 })).toBeUndefined();
  const renamed: Said = { title: "Stand-up", kind: "messages", minutes: 15 };
  expect(offered({}, renamed)).toEqual({ title: "Stand-up", kind: "messages" });
  expect(offered({ title: "Daily" }, renamed)).toEqual({ kind: "messages" });
});

it("says it once: what was taken or declined comes back only when the guide changes again", () => {
  for (const isTaken of [true, false]) {
    expect(offerFor(block, { said, settled: { said: longer, isTaken } }, longer)).toBeNull();
    expect(offerFor(block, { said, settled: { said: null, isTaken } }, null)).toBeNull();
  }
  const again: Said = { ...said, minutes: 45 };
  const taken = { said, settled: { said: longer, isTaken: true } };
  expect(offerFor({ ...block, minutes: 30 }, taken, again)).toMatchObject({
    was: longer,
    becomes: { minutes: 45 },
  });
  const declined = { said, settled: { said: longer, isTaken: false } };
  expect(offerFor(block, declined, again)).toMatchObject({ was: said, becomes: { minutes: 45 } });
});

it("offers to let a block go whose activity left the day", () => {
  expect(offerFor(block, { said, settled: null }, null)).toEqual({ was: said, now: null, becomes: {} });
});
