import { beforeEach, describe, expect, it } from "vitest";
import { signedIn, type TestPerson } from "@/scripts/test-people";
import { changeList, makeList, removeList, restoreList } from "../lists/mutations";
import { findSharedList, listPublicLists } from "../lists/queries";
import { changeBookmark, saveBookmark } from "../mutations";
import { getBookmark, listBookmarks } from "../queries";
import { removeTag, renameTag, restoreTag } from "../tags/mutations";
import { listTags } from "../tags/queries";
import { changeMany, undoChange } from "./mutations";

let me: TestPerson["learner"];
let ids: string[];

beforeEach(async () => {
  me = (await signedIn("learner")).learner;
  ids = [];
  for (const name of ["a", "b", "c"]) {
    const url = `https://example.org/${name}`;
    ids.push((await saveBookmark(me, { url, tags: name === "b" ? ["go", "Old"] : [] })).bookmark.id);
  }
});

const refused = (code: string) => expect.objectContaining({ code });
const titles = async (filter = {}) =>
  (await listBookmarks(me, { limit: 50, ...filter })).items.map(({ title }) => title.slice(-1)).join("");
const tagsOf = async () => Promise.all(ids.map(async (id) => (await getBookmark(me, id)).tags));

describe("one gesture on many bookmarks", () => {
  it("tags them all, and one Undo takes it back where nothing else was changed", async () => {
    const change = await changeMany(me, { ids, tag: "GO" });
    expect(change).toMatchObject({ count: 2, gesture: "Tagged “GO”" });
    expect(await tagsOf()).toEqual([["go"], ["go", "Old"], ["go"]]);
    const noted = await getBookmark(me, ids[0] ?? "");
    await changeBookmark(me, noted.id, noted.etag, { note: "a note is another matter" });
    expect((await undoChange(me, change.changeId)).count).toBe(2);
    expect(await tagsOf()).toEqual([[], ["go", "Old"], []]);
    await expect(undoChange(me, change.changeId)).rejects.toEqual(refused("conflict"));
  });

  it("removes three at once, and Undo restores them with tags, list and order", async () => {
    const list = await makeList(me, { name: "Later" });
    await changeMany(me, { ids, listId: list.id });
    const [a = "", , c = ""] = ids;
    const last = await getBookmark(me, c);
    await changeBookmark(me, c, last.etag, { after: null });
    expect(await titles({ list: list.id })).toBe("cab");
    const { changeId } = await changeMany(me, { ids, remove: true });
    expect([await titles(), await titles({ trash: "1" })]).toEqual(["", "cba"]);
    await undoChange(me, changeId);
    expect([await titles({ list: list.id }), await titles({ trash: "1" })]).toEqual(["cab", ""]);
    const first = await getBookmark(me, a);
    await changeBookmark(me, a, first.etag, { after: ids[1] ?? "" });
    expect(await titles({ list: list.id })).toBe("cba");
  });

  it("does it to all that a search finds", async () => {
    await changeMany(me, { filter: { q: "tag:go or c" }, state: "read" });
    expect([await titles({ q: "is:read" }), await titles({ state: "unread" })]).toEqual(["cb", "a"]);
    await changeMany(me, { filter: { tag: "go" }, untag: "go" });
    expect(await titles({ tag: "go" })).toBe("");
  });

  it("puts removed ones back, of a thing kept again meanwhile none", async () => {
    await changeMany(me, { ids, remove: true });
    await saveBookmark(me, { url: "https://example.org/b" });
    expect((await changeMany(me, { ids, restore: true })).count).toBe(2);
    expect(await titles()).toBe("bca");
  });

  it("leaves alone what was kept again before Undo", async () => {
    const { changeId } = await changeMany(me, { ids, remove: true });
    await saveBookmark(me, { url: "https://example.org/b" });
    expect((await undoChange(me, changeId)).count).toBe(2);
    expect(await titles()).toBe("bca");
  });

  it("knows nothing of another person's bookmarks, lists and gestures", async () => {
    const other = (await signedIn("learner")).learner;
    const { changeId } = await changeMany(me, { ids, tag: "mine" });
    const list = await makeList(me, { name: "Mine" });
    await expect(changeMany(other, { ids, remove: true })).rejects.toEqual(refused("not-found"));
    await expect(undoChange(other, changeId)).rejects.toEqual(refused("not-found"));
    const own = (await saveBookmark(other, { url: "https://example.org/own" })).bookmark.id;
    await expect(changeMany(other, { ids: [own], listId: list.id })).rejects.toEqual(refused("not-found"));
    expect((await changeMany(other, { ids: [...ids, own], remove: true })).count).toBe(1);
    expect(await titles()).toBe("cba");
  });
});

describe("lists and tags", () => {
  it("go and come back with what they held", async () => {
    const list = await makeList(me, { name: "Later" });
    await changeMany(me, { ids, listId: list.id });
    await removeList(me, list.id, list.etag);
    expect([await titles({ list: list.id }), await titles({ list: "none" })]).toEqual(["", "cba"]);
    await restoreList(me, list.id);
    expect(await titles({ list: list.id })).toBe("abc");
    const [go] = await listTags(me);
    if (!go) throw new Error("The tag is missing.");
    const renamed = await renameTag(me, go.id, go.etag, { name: "Golang" });
    expect([renamed.count, (await tagsOf())[1]]).toEqual([1, ["Golang", "Old"]]);
    await removeTag(me, go.id, renamed.etag);
    expect((await tagsOf())[1]).toEqual(["Old"]);
    await restoreTag(me, go.id);
    expect((await tagsOf())[1]).toEqual(["Golang", "Old"]);
  });

  it("stays in order behind a bookmark that is removed and comes back", async () => {
    const list = await makeList(me, { name: "Later" });
    await changeMany(me, { ids, listId: list.id });
    const [a = "", b = "", c = ""] = ids;
    await changeMany(me, { ids: [a], remove: true });
    await changeBookmark(me, c, (await getBookmark(me, c)).etag, { after: a });
    expect(await titles({ list: list.id })).toBe("cb");
    await changeMany(me, { ids: [a], restore: true });
    expect(await titles({ list: list.id })).toBe("acb");
    const other = (await saveBookmark(me, { url: "https://example.org/d" })).bookmark.id;
    await expect(changeBookmark(me, b, (await getBookmark(me, b)).etag, { after: other })).rejects.toEqual(
      refused("senseless"),
    );
  });

  it("makes one tag of two, and Undo makes two of it again, whatever is called so meanwhile", async () => {
    const names = async () => (await listTags(me)).map(({ name }) => name);
    await changeMany(me, { ids: ids.slice(0, 1), tag: "Golang" });
    const merge = { filter: { tag: "go" }, retag: { from: "go", to: "Golang" } };
    const { changeId, count } = await changeMany(me, merge);
    expect([count, await tagsOf(), await names()]).toEqual([
      1,
      [["Golang"], ["Golang", "Old"], []],
      ["Golang", "Old"],
    ]);
    await changeMany(me, { ids: ids.slice(2), tag: "zzz" });
    const other = (await listTags(me)).at(-1);
    if (!other) throw new Error("The tag is missing.");
    await expect(renameTag(me, other.id, other.etag, { name: "OLD" })).rejects.toEqual(refused("senseless"));
    await renameTag(me, other.id, other.etag, { name: "Go" });
    await undoChange(me, changeId);
    expect(await tagsOf()).toEqual([["Golang"], ["Go", "Old"], ["Go"]]);
    expect(await names()).toEqual(["Go", "Golang", "Old"]);
  });

  it("has one tag and one list of a name, in whatever case", async () => {
    await makeList(me, { name: "Later" });
    await expect(makeList(me, { name: "LATER" })).rejects.toEqual(refused("senseless"));
    await saveBookmark(me, { url: "https://example.org/d", tags: ["GO"] });
    expect((await listTags(me)).map(({ name }) => name)).toEqual(["go", "Old"]);
  });

  it("are read by others only by what they are shared as", async () => {
    const made = await makeList(me, { name: "Later", access: "public", description: "For *you*" });
    await changeMany(me, { ids, listId: made.id });
    const seen = await findSharedList(made.id);
    expect(seen).toMatchObject({ title: "Later", isPublic: true, description: "For *you*" });
    expect(seen?.items.map(({ title }) => title.slice(-1)).join("")).toBe("abc");
    expect(JSON.stringify(seen)).not.toContain("Old");
    const isListed = async () =>
      (await listPublicLists()).some(({ path }) => path.startsWith(`/lists/${made.id}`));
    expect(await isListed()).toBe(true);
    const linked = await changeList(me, made.id, made.etag, { access: "link" });
    expect(await isListed()).toBe(false);
    const secret = linked.url?.split("/").at(-1) ?? "";
    expect(secret).toMatch(/^[0-9a-f]{40}$/);
    expect([await findSharedList(made.id), (await findSharedList(secret))?.title]).toEqual([null, "Later"]);
    const closed = await changeList(me, made.id, linked.etag, { access: "private" });
    expect([closed.url, await findSharedList(secret), await findSharedList(made.id)]).toEqual([
      null,
      null,
      null,
    ]);
    const again = await changeList(me, made.id, closed.etag, { access: "link" });
    expect(again.url).not.toBe(linked.url);
  });
});
