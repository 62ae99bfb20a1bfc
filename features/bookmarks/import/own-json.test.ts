import { expect, it } from "vitest";
import { ownFormat } from "../own-format";
import { UnreadableFile } from "./import-item";
import { readOwnJson } from "./own-json";

const bookmark = {
  ...{ url: "https://example.org/", title: "T", text: "x", ownTitle: "Mine", note: "N", tags: ["go"] },
  ...{ list: "Work", position: "2.5", state: "reading", reading: { anchor: "tasks", share: 0.4 } },
  keptAt: "2026-03-27T08:30:00.000Z",
};
const file = (bookmarks: unknown[], lists: unknown[] = []) =>
  JSON.stringify({ format: ownFormat, version: 1, lists, bookmarks });

it("gives back all that was written", () => {
  const lists = [{ name: "Work", description: "", access: "link" }];
  const read = readOwnJson(file([bookmark, { ...bookmark, url: undefined, technology: "docker" }], lists));
  const { url, ...rest } = bookmark;
  expect(read.items).toEqual([
    { ...rest, url, thing: null, place: "bookmark 1" },
    { ...rest, url: null, thing: { technology: "docker" }, place: "bookmark 2" },
  ]);
  expect(read.lists).toEqual([{ name: "Work", description: null, wasShared: true }]);
});

it("names what a bookmark lacks, and takes the others", () => {
  const { items, refused } = readOwnJson(file([{ ...bookmark, state: "lost" }, bookmark]));
  expect(items).toHaveLength(1);
  expect(refused).toMatchObject([{ place: "bookmark 1", reason: expect.stringMatching(/^state: /) }]);
});

it.each(["{", "[]", '{"format":"other","version":1,"lists":[],"bookmarks":[]}'])("refuses %s", (json) => {
  expect(() => readOwnJson(json)).toThrow(UnreadableFile);
});

it("counts what it does not take, so that no file is read without end", () => {
  const wrong = Array.from({ length: 50_001 }, () => 0);
  expect(() => readOwnJson(file(wrong))).toThrow("more than 50,000 bookmarks");
});

it("leaves out a list without a name", () => {
  expect(readOwnJson(file([bookmark], [{ name: "  ", description: null, access: "private" }])).lists).toEqual(
    [],
  );
});
