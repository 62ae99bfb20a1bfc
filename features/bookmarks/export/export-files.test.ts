import { expect, it } from "vitest";
import { readNetscape } from "../import/netscape";
import { readTable } from "../import/table";
import { bookmarksCsv, bookmarksHtml } from "./export-files";
import type { ExportedBookmark } from "./queries";

const bookmark: ExportedBookmark = {
  ...{ url: "https://example.org/?a=1&b=2", address: "https://example.org/?a=1&b=2", title: '=A <b> & "c"' },
  ...{ text: "said, then", ownTitle: null, note: "two\nlines", tags: ["go", "two words"], list: "Work" },
  ...{ position: "1", state: "read", reading: null, keptAt: "2026-03-27T08:30:00.000Z" },
};

it.each(["1", "-1"])("a CSV file comes back as it was, also from place %s of a list", async (position) => {
  const { items } = await readTable(bookmarksCsv([{ ...bookmark, position }]));
  const { address, reading, ...same } = { ...bookmark, position };
  expect(items).toEqual([{ ...same, url: address, reading, thing: null, place: expect.any(String) }]);
});

it("a file for browsers holds list, tags, state and note, and no markup of its texts", async () => {
  const html = bookmarksHtml([bookmark, { ...bookmark, list: null, state: "unread" }]);
  expect(html).not.toContain("<b>");
  const { items } = await readNetscape(html);
  expect(items.map(({ title, tags, list, state }) => [title, tags, list, state])).toEqual([
    [bookmark.title, bookmark.tags, "Work", "read"],
    [bookmark.title, bookmark.tags, null, "unread"],
  ]);
});
