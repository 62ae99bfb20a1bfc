import { afterEach, expect, it, vi } from "vitest";
import { bringMarks } from "./merging";
import { readMarks } from "./visitor-marks";

const kept = JSON.stringify({ "tester#try": ["done", "2026-03-27T08:00:00.000Z", "Try"] });

function storeOf(text: string | null) {
  const values = new Map(text === null ? [] : [["marks", text]]);
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, given: string) => void values.set(key, given),
    removeItem: (key: string) => void values.delete(key),
  } as unknown as Storage;
}

afterEach(() => vi.unstubAllGlobals());

it("asks nothing when there is nothing to bring", async () => {
  const ask = vi.fn();
  vi.stubGlobal("fetch", ask);
  expect(await bringMarks(storeOf(null))).toBe("");
  expect(ask).not.toHaveBeenCalled();
});

it("drops what was brought only after the answer, and says who had the later word", async () => {
  const store = storeOf(kept);
  vi.stubGlobal("fetch", async () => {
    expect(Object.keys(readMarks(store))).toEqual(["tester#try"]);
    const differed = [{ entry: "tester#try", title: "Try", state: "doing", from: "account" }];
    return Response.json({ changeId: null, added: 0, differed });
  });
  expect(await bringMarks(store)).toBe(
    "What this browser kept is in your account now. “Try”: the account had the later word.",
  );
  expect(readMarks(store)).toEqual({});
});

it("keeps it when the account could not be reached", async () => {
  const store = storeOf(kept);
  vi.stubGlobal("fetch", async () => Response.json({ detail: "Later." }, { status: 503 }));
  expect(await bringMarks(store)).toBe("");
  expect(Object.keys(readMarks(store))).toEqual(["tester#try"]);
});

it("brings what was picked, too", async () => {
  const store = storeOf(null);
  store.setItem("picks", JSON.stringify({ "tester#try": ["sql", "2026-03-27T08:00:00.000Z"] }));
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    expect(JSON.parse(body)).toEqual({
      kept: [],
      picks: [{ entry: "tester#try", technology: "sql", changedAt: "2026-03-27T08:00:00.000Z" }],
    });
    return Response.json({ changeId: null, added: 0, differed: [] });
  });
  expect(await bringMarks(store)).toBe("What this browser kept is in your account now.");
  expect(store.getItem("picks")).toBeNull();
});

it("brings at most what the door takes, and leaves the rest for the next page", async () => {
  const at = "2026-03-27T08:00:00.000Z";
  const many = (count: number, said: unknown[]) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, one) => [`tester#e${one}`, said])));
  const store = storeOf(many(1001, ["done", at, "E"]));
  store.setItem("picks", many(101, ["sql", at]));
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    const { kept: sent, picks } = JSON.parse(body);
    expect([sent.length, picks.length]).toEqual([1000, 100]);
    // Another tab picks something else meanwhile.
    store.setItem(
      "picks",
      JSON.stringify({
        ...JSON.parse(store.getItem("picks") ?? ""),
        "tester#e0": ["c", "2026-03-28T08:00:00.000Z"],
      }),
    );
    return Response.json({ changeId: null, added: 0, differed: [] });
  });
  await bringMarks(store);
  expect(Object.keys(readMarks(store))).toEqual(["tester#e1000"]);
  expect(Object.keys(JSON.parse(store.getItem("picks") ?? ""))).toEqual(["tester#e0", "tester#e100"]);
});
