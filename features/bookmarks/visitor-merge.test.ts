import { expect, it } from "vitest";
import { mergeVisitorBookmarks } from "./visitor-merge";
import { keepForVisitor, readVisitorBookmarks } from "./visitor-store";

function storeWith(...values: string[]) {
  let text: string | null = null;
  const store = {
    getItem: () => text,
    setItem: (_: string, value: string) => {
      text = value;
    },
    removeItem: () => {
      text = null;
    },
  };
  for (const value of values) keepForVisitor(store, thing(value));
  return store;
}
const thing = (value: string) => ({ name: "guide", value, title: value, href: `/roles/${value}` });
const answer = { kept: [{ title: "A" }], known: [{ title: "B" }], gone: [] };

it("sends all at once, says what came of it, and forgets what was sent", async () => {
  const store = storeWith("a", "b");
  const sent: unknown[] = [];
  const words = await mergeVisitorBookmarks(store, async (bookmarks) => {
    sent.push(bookmarks);
    keepForVisitor(store, thing("meanwhile"));
    return answer;
  });
  expect(sent).toEqual([[{ guide: "a" }, { guide: "b" }]]);
  expect(words).toBe("What you kept in this browser is in your account now: 1 new, 1 kept there already.");
  expect(readVisitorBookmarks(store)).toEqual([thing("meanwhile")]);
});

it("keeps everything where there was no answer, and asks nothing for nothing", async () => {
  const store = storeWith("a");
  expect(await mergeVisitorBookmarks(store, async () => null)).toBeNull();
  expect(readVisitorBookmarks(store)).toHaveLength(1);
  expect(await mergeVisitorBookmarks(storeWith(), () => Promise.reject(new Error("asked")))).toBeNull();
});
