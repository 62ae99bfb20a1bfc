import { beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "@/scripts/test-people";
import { makePortal, type TestPortal } from "@/scripts/test-portal";
import { bookmarksCsv, bookmarksHtml } from "../export/export-files";
import { exportAll } from "../export/queries";
import { changeMany, undoChange } from "../history/mutations";
import { makeList } from "../lists/mutations";
import { changeBookmark, rememberReading, removeBookmark, saveBookmark } from "../mutations";
import { listBookmarks } from "../queries";
import { importBookmarks, previewImport } from "./mutations";

let portal: TestPortal;

beforeAll(async () => {
  portal = await makePortal();
});

/** Somebody with one of everything. */
async function collector() {
  const me = (await signedIn("learner")).learner;
  const list = await makeList(me, { name: "Later", description: "For *Sunday*", access: "public" });
  await makeList(me, { name: "Empty" });
  const url = "https://example.org/a?b=c#d";
  const first = (await saveBookmark(me, { url, title: "=1+1", note: "a\nb", tags: ["go", "=x"] })).bookmark;
  await saveBookmark(me, { guide: portal.role, tags: ["Go"] });
  const task = (await saveBookmark(me, { entryId: portal.taskId, note: "'quoted'" })).bookmark;
  await saveBookmark(me, { figureId: portal.figureId });
  await saveBookmark(me, { technology: portal.technology });
  const gone = (await saveBookmark(me, { url: "https://example.org/gone" })).bookmark;
  await removeBookmark(me, gone.id, gone.etag);
  await changeMany(me, { ids: [first.id, task.id], listId: list.id });
  const [latest] = (await listBookmarks(me, { limit: 1, list: list.id })).items;
  if (latest) await changeBookmark(me, latest.id, latest.etag, { title: "My title", state: "reading" });
  await changeBookmark(
    me,
    task.id,
    (await listBookmarks(me, { limit: 2, list: list.id })).items[1]?.etag ?? "",
    {
      after: null,
    },
  );
  await rememberReading(me, task.id, { anchor: "write-cases", share: 0.25 });
  return me;
}

const asFile = (all: Awaited<ReturnType<typeof exportAll>>) =>
  JSON.stringify({ format: "metier-bookmarks", version: 1, ...all });

describe("an export", () => {
  it("comes back into an empty account with everything equal", async () => {
    const all = await exportAll(await collector());
    expect(all.bookmarks).toHaveLength(5);
    const other = (await signedIn("learner")).learner;
    const report = await importBookmarks(other, asFile(all));
    expect(report).toMatchObject({ total: 5, fresh: 5, known: 0, refused: 0, format: "Metier JSON" });
    expect(report.cleanings).toEqual([
      { place: "lists", title: "Later", reason: expect.stringMatching(/private/) },
    ]);
    const again = await exportAll(other);
    expect(again.bookmarks).toEqual(all.bookmarks);
    expect(again.lists).toEqual(all.lists.map((list) => ({ ...list, access: "private" })));
    expect(await importBookmarks(other, asFile(all))).toMatchObject({ fresh: 0, known: 5, changeId: null });
  });

  it.each([
    ["CSV", bookmarksCsv],
    ["HTML", bookmarksHtml],
  ])("as %s brings things, titles, notes, tags, states, lists and dates back", async (_, write) => {
    const all = await exportAll(await collector());
    const other = (await signedIn("learner")).learner;
    expect(await importBookmarks(other, write(all.bookmarks))).toMatchObject({ fresh: 5, refused: 0 });
    const seen = (one: (typeof all.bookmarks)[number]) => [
      ...[one.address, one.ownTitle ?? one.title, one.note, one.tags, one.list, one.state],
      one.keptAt.slice(0, 19),
    ];
    const sorted = (list: unknown[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted((await exportAll(other)).bookmarks.map(seen))).toEqual(sorted(all.bookmarks.map(seen)));
  });
});

describe("an import", () => {
  const csv = `title,url,time_added,tags,status
A,https://example.org/a,1728576752,go,unread
A again,https://example.org/a,1728576752,,unread
B,http://www.example.org/b?utm_source=x,1728576753,,archive
Bad,javascript:alert(1),1728576754,,unread
`;

  it("is previewed, and one Undo takes it back", async () => {
    const me = (await signedIn("learner")).learner;
    await saveBookmark(me, { url: "https://example.org/b" });
    const expected = { total: 4, fresh: 2, known: 0, doubles: 1, similar: 1, refused: 1 };
    expect(await previewImport(me, csv)).toMatchObject({ ...expected, changeId: null });
    expect((await listBookmarks(me, { limit: 9 })).items).toHaveLength(1);
    const { changeId, refusals, ...report } = await importBookmarks(me, csv);
    expect(report).toMatchObject(expected);
    expect(refusals[0]).toMatchObject({ place: "line 5", title: "Bad" });
    expect((await listBookmarks(me, { limit: 9 })).items.map(({ title }) => title)).toEqual([
      "https://example.org/b",
      "B",
      "A",
    ]);
    expect((await undoChange(me, changeId ?? "")).count).toBe(2);
    expect((await listBookmarks(me, { limit: 9 })).items).toHaveLength(1);
    expect((await listBookmarks(me, { limit: 9, trash: "1" })).items).toHaveLength(2);
  });

  it("of many bookmarks is made in one go", async () => {
    const me = (await signedIn("learner")).learner;
    const rows = Array.from(
      { length: 3000 },
      (_, n) => `T ${n},https://example.org/${n},1728576752,tag ${n % 300},unread`,
    );
    const { fresh, changeId } = await importBookmarks(
      me,
      `title,url,time_added,tags,status\n${rows.join("\n")}`,
    );
    expect(fresh).toBe(3000);
    expect((await changeMany(me, { filter: { tag: "tag 7" }, state: "read" })).count).toBe(10);
    expect((await undoChange(me, changeId ?? "")).count).toBe(3000);
  }, 120_000);

  it("that cannot be read changes nothing", async () => {
    const me = (await signedIn("learner")).learner;
    await expect(importBookmarks(me, "<p>Hello</p>")).rejects.toMatchObject({ code: "senseless" });
  });
});
