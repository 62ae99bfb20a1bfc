import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { bookmarks, datasets, entries, figureValues, releasePublications, releases } from "@/db/schema";
import { database } from "@/db/transaction";
import { articleContent } from "@/features/articles/content";
import { publishArticle } from "@/features/articles/mutations";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { signedIn, type TestPerson } from "@/scripts/test-people";
import { makePortal, type TestPortal } from "@/scripts/test-portal";
import { listBookmarksOfPage } from "./document/queries";
import { changeBookmark, removeBookmark, restoreBookmark, saveBookmark } from "./mutations";
import { getBookmark, listBookmarks } from "./queries";

let portal: TestPortal;
let learner: TestPerson["learner"];
let other: TestPerson["learner"];

beforeAll(async () => {
  portal = await makePortal();
  learner = (await signedIn("learner")).learner;
  other = (await signedIn("learner")).learner;
});

const refused = (code: string) => expect.objectContaining({ code });

describe("keeping", () => {
  it("remembers what each thing says", async () => {
    const me = (await signedIn("learner")).learner;
    await saveBookmark(me, { guide: portal.role, note: "start here" });
    await saveBookmark(me, { entryId: portal.taskId });
    await saveBookmark(me, { figureId: portal.figureId });
    await saveBookmark(me, { figureId: portal.tooFewId });
    await saveBookmark(me, { technology: portal.technology });
    await saveBookmark(me, { url: "https://example.org/a?b=c#d" });
    const { items, next } = await listBookmarks(me, { limit: 50 });
    expect(next).toBeNull();
    expect(items.map(({ kind, title, text, href, note }) => [kind, title, text, href, note])).toEqual([
      ["link", "https://example.org/a?b=c#d", "", "https://example.org/a?b=c#d", null],
      ["technology", "SQL", "Asks databases.", `/technologies/${portal.technology}`, null],
      [
        "figure",
        "Tester, India",
        "Too few reports",
        `/salaries/${portal.role}#figure-${portal.tooFewId}`,
        null,
      ],
      [
        "figure",
        "Tester, United States",
        "Median USD\u00a0171,250 a year",
        `/salaries/${portal.role}#figure-${portal.figureId}`,
        null,
      ],
      [
        "entry",
        "Write test cases",
        "Write down what should happen.",
        `/roles/${portal.role}#write-cases`,
        null,
      ],
      ["guide", "Tester", "A tester finds out.", `/roles/${portal.role}`, "start here"],
    ]);
    expect(items[3]?.figure).toMatchObject({ country: "US", year: 2025, n: 634, source: "A survey" });
    expect(items.every((item) => item.current?.title === item.title)).toBe(true);
  });

  it("shows what changed since", async () => {
    const { bookmark } = await saveBookmark(learner, { entryId: portal.taskId });
    await database()
      .update(entries)
      .set({ title: "Write better test cases" })
      .where(eq(entries.id, portal.taskId));
    const changed = await getBookmark(learner, bookmark.id);
    expect(changed.title).toBe("Write test cases");
    expect(changed.current?.title).toBe("Write better test cases");
    await database()
      .update(entries)
      .set({ retiredAt: "2026-01-01T00:00:00Z" })
      .where(eq(entries.id, portal.taskId));
    const retired = await getBookmark(learner, bookmark.id);
    expect([retired.title, retired.current, retired.href]).toEqual(["Write test cases", null, null]);
    await database().update(entries).set({ retiredAt: null }).where(eq(entries.id, portal.taskId));
  });

  it("shows the old and the new number of a figure, with the day of its release", async () => {
    const { figureId, datasetId } = await makePortal();
    const me = (await signedIn("learner")).learner;
    const releaseId = randomUUID();
    const release = { datasetId, fileHash: releaseId, rowsRead: 1, rowsUsed: 1 };
    await database()
      .insert(releases)
      .values({ ...release, id: releaseId, label: "2" });
    const number = { status: "ok" as const, measure: "median" as const, n: 634 };
    const value = eq(figureValues.figureId, figureId);
    await database().update(figureValues).set({ median: 85_000 }).where(value);
    const { bookmark } = await saveBookmark(me, { figureId });
    await database()
      .insert(figureValues)
      .values({ ...number, figureId, releaseId, median: 92_000 });
    await database().update(datasets).set({ liveReleaseId: releaseId }).where(eq(datasets.id, datasetId));
    await database()
      .insert(releasePublications)
      .values({ datasetId, releaseId, publishedAt: "2026-03-27T08:00:00Z" });
    const { text, current } = await getBookmark(me, bookmark.id);
    expect(text).toBe("Median USD\u00a085,000 a year");
    expect(current).toMatchObject({
      text: "Median USD\u00a092,000 a year",
      changedAt: "2026-03-27T08:00:00.000Z",
    });
    const again = await changeBookmark(me, bookmark.id, bookmark.etag, { words: "current" });
    expect(again.text).toBe("Median USD\u00a092,000 a year");
  });

  it("takes an article for itself, with its title and summary", async () => {
    const me = (await signedIn("learner")).learner;
    const slug = `text-${randomUUID().slice(0, 8)}`;
    const words = { title: "On APIs", summary: "It is short.", text: "Words.", authors: ["nobody"] };
    const content = articleContent.parse({ ...words, roles: [], sources: [], figures: [] });
    await publishArticle({ slug, content, by: null });
    const { bookmark } = await saveBookmark(me, { article: slug });
    expect(bookmark).toMatchObject({
      ...{ kind: "article", title: "On APIs", text: "It is short.", href: `/articles/${slug}` },
    });
    expect((await saveBookmark(me, { article: slug })).bookmark.id).toBe(bookmark.id);
    await expect(saveBookmark(me, { article: "no-such-text" })).rejects.toEqual(refused("senseless"));
  });

  it("twice is one, also of six requests at once", async () => {
    const me = (await signedIn("learner")).learner;
    const all = await Promise.all(Array.from({ length: 6 }, () => saveBookmark(me, { guide: portal.role })));
    expect(new Set(all.map(({ bookmark }) => bookmark.id)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await database().$count(bookmarks, eq(bookmarks.ownerId, me.id))).toBe(1);
  });

  it.each([
    { guide: "no-such-role" },
    { technology: "no-such-technology" },
    { entryId: "00000000-0000-4000-8000-000000000000" },
    { figureId: "00000000-0000-4000-8000-000000000000" },
  ])("refuses what does not exist: %o", async (input) => {
    await expect(saveBookmark(learner, input)).rejects.toEqual(refused("senseless"));
  });

  it("refuses an entry that was retired", async () => {
    await expect(saveBookmark(learner, { entryId: portal.retiredTaskId })).rejects.toEqual(
      refused("senseless"),
    );
  });
});

describe("changing and removing", () => {
  it("moves the note by its version, and the loser sees what stands", async () => {
    const { bookmark } = await saveBookmark(learner, { technology: portal.technology });
    const changed = await changeBookmark(learner, bookmark.id, bookmark.etag, { note: "learn this" });
    expect(changed.note).toBe("learn this");
    await expect(changeBookmark(learner, bookmark.id, bookmark.etag, { note: "mine" })).rejects.toMatchObject(
      {
        code: "conflict",
        details: { current: { note: "learn this", etag: changed.etag } },
      },
    );
  });

  it("leaves an absent note as it is and empties a null one", async () => {
    const { bookmark } = await saveBookmark(learner, { url: "https://example.org/note", note: "a" });
    const same = await changeBookmark(learner, bookmark.id, bookmark.etag, {});
    expect(same.note).toBe("a");
    const emptied = await changeBookmark(learner, bookmark.id, same.etag, { note: null });
    expect(emptied.note).toBeNull();
  });

  it("knows nothing of another person's bookmark", async () => {
    const { bookmark } = await saveBookmark(learner, { guide: portal.role });
    await expect(getBookmark(other, bookmark.id)).rejects.toEqual(refused("not-found"));
    await expect(changeBookmark(other, bookmark.id, bookmark.etag, { note: "x" })).rejects.toEqual(
      refused("not-found"),
    );
    await expect(removeBookmark(other, bookmark.id, bookmark.etag)).rejects.toEqual(refused("not-found"));
    await expect(restoreBookmark(other, bookmark.id)).rejects.toEqual(refused("not-found"));
  });

  it("can be taken back, once with the same id and once with the one kept again", async () => {
    const url = "https://example.org/undo";
    const { bookmark } = await saveBookmark(learner, { url });
    await removeBookmark(learner, bookmark.id, bookmark.etag);
    await expect(getBookmark(learner, bookmark.id)).rejects.toEqual(refused("not-found"));
    const restored = await restoreBookmark(learner, bookmark.id);
    expect(restored.id).toBe(bookmark.id);
    expect((await restoreBookmark(learner, bookmark.id)).id).toBe(bookmark.id);

    await removeBookmark(learner, bookmark.id, restored.etag);
    const again = await saveBookmark(learner, { url });
    expect(again.isNew).toBe(true);
    expect((await restoreBookmark(learner, bookmark.id)).id).toBe(again.bookmark.id);
  });

  it("gives one bookmark when keeping and restoring race", async () => {
    const url = "https://example.org/race";
    for (let round = 0; round < 10; round += 1) {
      const { bookmark } = await saveBookmark(learner, { url });
      await removeBookmark(learner, bookmark.id, bookmark.etag);
      const [kept, restored] = await Promise.all([
        saveBookmark(learner, { url }),
        restoreBookmark(learner, bookmark.id),
      ]);
      expect(restored.id).toBe(kept.bookmark.id);
      await removeBookmark(learner, restored.id, restored.etag);
    }
  });

  it("can be taken back for 30 days, in which the trash shows it, and no longer", async () => {
    const me = (await signedIn("learner")).learner;
    const { bookmark } = await saveBookmark(me, { url: "https://example.org/old" });
    await removeBookmark(me, bookmark.id, bookmark.etag);
    const removedAgo = (hours: number) =>
      database()
        .update(bookmarks)
        .set({ deletedAt: toTimestamp(secondsAfter(now(), -hours * 3600)) })
        .where(eq(bookmarks.id, bookmark.id));
    const trash = async () => (await listBookmarks(me, { limit: 9, trash: "1" })).items.map(({ id }) => id);
    await removedAgo(30 * 24 + 1);
    expect(await trash()).toEqual([]);
    await expect(restoreBookmark(me, bookmark.id)).rejects.toEqual(refused("not-found"));
    await removedAgo(30 * 24 - 1);
    expect(await trash()).toEqual([bookmark.id]);
    expect((await restoreBookmark(me, bookmark.id)).id).toBe(bookmark.id);
  });
});

describe("lists", () => {
  it("come in pages by key, each bookmark once", async () => {
    const me = (await signedIn("learner")).learner;
    for (let at = 0; at < 7; at += 1) await saveBookmark(me, { url: `https://example.org/${at}` });
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listBookmarks(me, { limit: 3, cursor });
      seen.push(...page.items.map((item) => item.title));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((at) => `https://example.org/${at}`));
    await expect(listBookmarks(me, { limit: 3, cursor: "bm9uc2Vuc2U" })).rejects.toEqual(refused("invalid"));
  });

  it("take an entry by its place in a guide for the same thing as by its id", async () => {
    const me = (await signedIn("learner")).learner;
    const { bookmark } = await saveBookmark(me, { entry: `${portal.role}#write-cases` });
    expect(bookmark.targetId).toBe(portal.taskId);
    expect((await saveBookmark(me, { entryId: portal.taskId })).bookmark.id).toBe(bookmark.id);
    await expect(saveBookmark(me, { entry: `${portal.role}#no-such` })).rejects.toEqual(refused("senseless"));
  });

  it("tell a document what of it is kept", async () => {
    const me = (await signedIn("learner")).learner;
    const entry = (await saveBookmark(me, { entryId: portal.taskId })).bookmark;
    const figure = (await saveBookmark(me, { figureId: portal.figureId })).bookmark;
    const guide = (await saveBookmark(me, { guide: portal.role })).bookmark;
    const elsewhere = await makePortal();
    await saveBookmark(me, { guide: elsewhere.role });
    const unread = { state: "unread", reading: null };
    const expected = [
      {
        ...unread,
        target: "entry",
        targetId: portal.taskId,
        name: `${portal.role}#write-cases`,
        id: entry.id,
        etag: entry.etag,
      },
      {
        ...unread,
        target: "figure",
        targetId: portal.figureId,
        name: null,
        id: figure.id,
        etag: figure.etag,
      },
      {
        ...unread,
        target: "guide",
        targetId: portal.guideId,
        name: portal.role,
        id: guide.id,
        etag: guide.etag,
      },
    ];
    expect(await listBookmarksOfPage(me, `/roles/${portal.role}`)).toEqual(expected);
    expect(await listBookmarksOfPage(me, `/salaries/${portal.role}`)).toEqual(expected);
    expect(await listBookmarksOfPage(me, "/salaries")).toEqual([expected[1]]);
    expect(await listBookmarksOfPage(other, "/salaries")).not.toContainEqual(expected[1]);
    expect(await listBookmarksOfPage(me, "/roles/no-such")).toEqual([]);
    expect(await listBookmarksOfPage(me, "/")).toEqual([]);
    expect(await listBookmarksOfPage(other, `/roles/${portal.role}`)).not.toContainEqual(expected[0]);
  });
});
