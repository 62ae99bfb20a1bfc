import { expect, test } from "vitest";
import { type Keepable, PageCache } from "@/server/page-cache";

interface Text extends Keepable {
  text: string;
}

/** A cache over a maker whose answers the test gives one by one. */
function setUp(limit?: number) {
  const asked: {
    key: string;
    answer: (text: string, keep?: boolean, size?: number) => void;
    fail: () => void;
  }[] = [];
  const cache = new PageCache<Text>(
    (key) =>
      new Promise((resolve, reject) => {
        asked.push({
          key,
          answer: (text, keep = true, size = 10) => resolve({ page: { text, size, used: false }, keep }),
          fail: () => reject(new Error("away")),
        });
      }),
    limit,
  );
  return { cache, asked, get: async (key: string) => (await cache.get(key, key)).text };
}

test("32 readers at once are one render, and the next finds the page ready", async () => {
  const { cache, asked, get } = setUp();
  const readers = Array.from({ length: 32 }, () => get("/a"));
  asked[0]?.answer("one");
  expect(new Set(await Promise.all(readers))).toEqual(new Set(["one"]));
  expect(asked).toHaveLength(1);
  expect(cache.ready.get("/a")?.text).toBe("one");
});

test("after a purge the next reader gets a new render", async () => {
  const { cache, asked, get } = setUp();
  const first = get("/a");
  asked[0]?.answer("old");
  await first;
  cache.purge(["/a"]);
  expect(cache.ready.has("/a")).toBe(false);
  const second = get("/a");
  asked[1]?.answer("new");
  expect(await second).toBe("new");
});

test("a render under way when the purge comes is neither kept nor joined", async () => {
  const { cache, asked, get } = setUp();
  const before = get("/a");
  cache.purge(["/a"]);
  const after = get("/a");
  asked[1]?.answer("new");
  expect(await after).toBe("new");
  asked[0]?.answer("old");
  expect(await before).toBe("old");
  expect(cache.ready.get("/a")?.text).toBe("new");
});

test("an old copy is served while rendering fails, without asking again at once", async () => {
  const { cache, asked, get } = setUp();
  const first = get("/a");
  asked[0]?.answer("old");
  await first;
  cache.purge(["*"]);
  const second = get("/a");
  asked[1]?.fail();
  expect(await second).toBe("old");
  expect(await get("/a")).toBe("old");
  expect(asked).toHaveLength(2);
});

test("what was withdrawn has no old copy", async () => {
  const { cache, asked, get } = setUp();
  const first = get("/a");
  asked[0]?.answer("old");
  await first;
  cache.purge(["!/a"]);
  const second = get("/a");
  asked[1]?.fail();
  await expect(second).rejects.toThrow("away");
});

test("a page that is gone takes its old copy with it", async () => {
  const { cache, asked, get } = setUp();
  const first = get("/a");
  asked[0]?.answer("old");
  await first;
  cache.purge(["/a"]);
  const second = get("/a");
  asked[1]?.answer("missing", false);
  expect(await second).toBe("missing");
  cache.purge(["/a"]);
  const third = get("/a");
  asked[2]?.fail();
  await expect(third).rejects.toThrow("away");
});

test("a beginning with a star names all that follows, and other pages stay ready", async () => {
  const { cache, asked, get } = setUp();
  const all = ["/roles/a", "/roles/b", "/about"].map(get);
  for (const { answer, key } of asked) answer(key);
  await Promise.all(all);
  cache.purge(["/roles/*"]);
  expect([...cache.ready.keys()]).toEqual(["/about"]);
});

test("the least used pages make room", async () => {
  const { cache, asked, get } = setUp(35);
  for (const key of ["/a", "/b", "/c"]) {
    const page = get(key);
    asked.at(-1)?.answer(key);
    await page;
  }
  await get("/a");
  const page = get("/d");
  asked.at(-1)?.answer("/d");
  await page;
  expect([...cache.ready.keys()].sort()).toEqual(["/a", "/c", "/d"]);
});
