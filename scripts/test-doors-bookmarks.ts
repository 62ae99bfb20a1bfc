import { randomUUID } from "node:crypto";
import { changeMany } from "@/features/bookmarks/history/mutations";
import { makeList, removeList } from "@/features/bookmarks/lists/mutations";
import { removeBookmark, saveBookmark } from "@/features/bookmarks/mutations";
import { removeTag } from "@/features/bookmarks/tags/mutations";
import { listTags } from "@/features/bookmarks/tags/queries";
import type { DoorFixture } from "./test-doors";
import type { TestPerson } from "./test-people";

/** What the table of doors must know of bookmarks, lists and tags. */
export const bookmarkDoors: Record<string, DoorFixture> = {
  readMyPage: { names: "nothing", make: async (_, { role }) => ({ query: { path: `/roles/${role}` } }) },
  mergeMine: {
    names: "nothing",
    make: async (_, { role }) => ({ body: { bookmarks: [{ guide: role }, { url: newAddress() }] } }),
  },
  listBookmarks: { names: "nothing", make: async () => ({ query: { q: "docker is:unread" } }) },
  saveBookmark: {
    names: "nothing",
    make: async () => ({ body: { url: newAddress(), note: "to read", tags: ["go"] } }),
  },
  readBookmark: { names: "personal", make: async (owner) => keep(owner) },
  changeBookmark: {
    names: "personal",
    versioned: "bookmarks",
    make: async (owner) => ({
      ...(await keep(owner)),
      body: { note: "to read", state: "read", tags: ["go"] },
    }),
  },
  removeBookmark: { names: "personal", versioned: "bookmarks", make: async (owner) => keep(owner) },
  restoreBookmark: {
    names: "personal",
    make: async (owner) => {
      const { params, etag } = await keep(owner);
      await removeBookmark(owner.learner, params.id, etag);
      return { params };
    },
  },
  rememberReading: {
    names: "personal",
    make: async (owner) => ({
      params: (await keep(owner)).params,
      body: { anchor: "testing", share: 0.5 },
    }),
  },
  listDuplicates: { names: "nothing", make: async () => ({}) },
  changeBookmarks: {
    names: "personal",
    make: async (owner) => ({ body: { tag: "go", ids: [(await keep(owner)).params.id] } }),
    missing: () => ({ body: { tag: "go", ids: [randomUUID()] } }),
  },
  undoBookmarks: {
    names: "personal",
    make: async (owner) => {
      const { params } = await keep(owner);
      const { changeId } = await changeMany(owner.learner, { ids: [params.id], remove: true });
      return { body: { changeId } };
    },
    missing: () => ({ body: { changeId: randomUUID() } }),
  },
  exportBookmarks: { names: "nothing", make: async () => ({}) },
  exportBookmarksCsv: { names: "nothing", make: async () => ({}) },
  exportBookmarksHtml: { names: "nothing", make: async () => ({}) },
  previewBookmarkImport: { names: "nothing", make: file },
  importBookmarks: { names: "nothing", make: file },
  listLists: { names: "nothing", make: async () => ({}) },
  makeList: { names: "nothing", make: async () => ({ body: { name: `To read ${randomUUID()}` } }) },
  readList: { names: "personal", make: list },
  downloadList: { names: "personal", make: list },
  changeList: {
    names: "personal",
    versioned: "lists",
    make: async (owner) => ({ ...(await list(owner)), body: { access: "link" } }),
  },
  removeList: { names: "personal", versioned: "lists", make: list },
  restoreList: {
    names: "personal",
    make: async (owner) => {
      const { params, etag } = await list(owner);
      await removeList(owner.learner, params.id, etag);
      return { params };
    },
  },
  listTags: { names: "nothing", make: async () => ({}) },
  readTag: { names: "personal", make: tag },
  renameTag: {
    names: "personal",
    versioned: "tags",
    make: async (owner) => ({ ...(await tag(owner)), body: { name: "Go" } }),
  },
  removeTag: { names: "personal", versioned: "tags", make: tag },
  restoreTag: {
    names: "personal",
    make: async (owner) => {
      const { params, etag } = await tag(owner);
      await removeTag(owner.learner, params.id, etag);
      return { params };
    },
  },
};

function newAddress(): string {
  return `https://example.org/${randomUUID()}`;
}

async function file() {
  return {
    body: { content: `title,url,time_added,tags,status\nOne,${newAddress()},1728576752,go,unread\n` },
  };
}

async function keep({ learner }: TestPerson) {
  const { bookmark } = await saveBookmark(learner, { url: newAddress() });
  return { params: { id: bookmark.id }, etag: bookmark.etag };
}

async function list({ learner }: TestPerson) {
  const { id, etag } = await makeList(learner, { name: `To read ${randomUUID()}` });
  return { params: { id }, etag };
}

async function tag({ learner }: TestPerson) {
  await saveBookmark(learner, { url: newAddress(), tags: ["go"] });
  const [{ id, etag } = { id: "", etag: "" }] = await listTags(learner);
  return { params: { id }, etag };
}
