import { expect, it } from "vitest";
import { type MarkedEntry, type OwnRow, seenOf } from "./seen";

const early = "2026-01-01T00:00:00.000Z";
const later = "2026-02-01T00:00:00.000Z";
const entry = (id: string, retiredAt: string | null = null): MarkedEntry => ({
  ...{
    entryId: id,
    entry: `tester#${id}`,
    role: "tester",
    kind: "step",
    title: id,
    position: id === "two" ? 1 : 0,
    retiredAt,
  },
});
const own = (id: string, state: OwnRow["state"], retiredAt: string | null = null): OwnRow => ({
  ...entry(id, retiredAt),
  ...{ state, changedAt: early },
});
const became = (oldId: string, newId: string) => ({ oldId, newId, joins: false, at: later });

it("shows what a marked entry has become, with what it was", () => {
  const seen = seenOf([own("old", "done", later)], {
    entries: [entry("old", later), entry("one"), entry("two")],
    successions: [became("old", "one"), became("old", "two")],
  });
  expect(seen.gone).toEqual([]);
  expect(seen.entries).toMatchObject([
    { entryId: "one", state: "done", changedAt: early, was: [{ title: "old", until: later, state: "done" }] },
    { entryId: "two", state: "done" },
  ]);
});

it("says that an entry is gone when nothing has come in its place, unless nothing was said of it", () => {
  const nothing = { entries: [], successions: [] };
  expect(seenOf([own("old", "doing", later)], nothing)).toMatchObject({
    entries: [],
    gone: [{ entryId: "old", state: "doing" }],
  });
  expect(seenOf([own("old", null, later)], nothing)).toEqual({ entries: [], gone: [] });
});

it("shows nothing twice when two entries became one", () => {
  const seen = seenOf([own("a", "done", later), own("b", "skipped", later)], {
    entries: [entry("c")],
    successions: [became("a", "c"), became("b", "c")],
  });
  expect(seen.entries.map(({ entryId, state, was }) => [entryId, state, was.length])).toEqual([
    ["c", "doing", 2],
  ]);
});
