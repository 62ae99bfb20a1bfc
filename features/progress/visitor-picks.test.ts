import { expect, test } from "vitest";
import { keepPicks, picksToMerge, readPicks } from "./visitor-picks";

function storeOf(kept: string | null) {
  return {
    kept,
    getItem() {
      return this.kept;
    },
    setItem(_: string, value: string) {
      this.kept = value;
    },
    removeItem() {
      this.kept = null;
    },
  };
}

test("what is picked comes back, and an empty choice leaves nothing behind", () => {
  const store = storeOf(null);
  const picks = { "backend-developer#step-language": ["python", "2026-11-30T10:00:00.000Z"] } as const;
  expect(keepPicks({ ...picks } as never, store)).toBe(true);
  expect(readPicks(store)).toEqual(picks);
  expect(picksToMerge(readPicks(store))).toEqual([
    {
      ...{ entry: "backend-developer#step-language", technology: "python" },
      changedAt: "2026-11-30T10:00:00.000Z",
    },
  ]);
  keepPicks({}, store);
  expect(store.kept).toBeNull();
});

test("what another program wrote there is as good as nothing", () => {
  expect(readPicks(storeOf("[1]"))).toEqual({});
  expect(readPicks(storeOf("{"))).toEqual({});
});
