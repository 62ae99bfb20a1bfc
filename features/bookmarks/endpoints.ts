import { z } from "zod";
import { endpoint, idParams, removalShape } from "@/lib/http/endpoint";
import { pageOf, pageQuery } from "@/lib/http/page";
import { changeMany, undoChange } from "./history/mutations";
import {
  bookmarkFilter,
  bulkInput,
  changeBookmarkInput,
  changeInput,
  readingInput,
  saveBookmarkInput,
} from "./input";
import * as mutations from "./mutations";
import { getBookmark, listDuplicates as listDoubles, listBookmarks as listOwn } from "./queries";
import { bookmarkShape, changeShape } from "./shape";

export const listBookmarks = endpoint({
  name: "listBookmarks",
  method: "GET",
  path: "/api/v1/bookmarks",
  summary: "What you keep, the newest first; a list by its order. `q` searches it.",
  who: "learner",
  query: z.strictObject({ ...pageQuery, ...bookmarkFilter }),
  output: pageOf(bookmarkShape),
  work: async ({ person, query }) => ({ body: await listOwn(person, query) }),
});

export const saveBookmark = endpoint({
  name: "saveBookmark",
  method: "POST",
  path: "/api/v1/bookmarks",
  summary: "Keep one thing. Kept already, it answers 200 with the same id.",
  who: "learner",
  body: saveBookmarkInput,
  output: bookmarkShape,
  status: 201,
  form: ({ answer, from }) => from ?? answer.href ?? "/bookmarks",
  work: async ({ person, body }) => {
    const { bookmark, isNew } = await mutations.saveBookmark(person, body);
    return { body: bookmark, etag: bookmark.etag, status: isNew ? 201 : 200 };
  },
});

export const readBookmark = endpoint({
  name: "readBookmark",
  method: "GET",
  path: "/api/v1/bookmarks/{id}",
  summary: "One bookmark of yours.",
  who: "learner",
  params: idParams,
  output: bookmarkShape,
  work: async ({ person, params }) => {
    const bookmark = await getBookmark(person, params.id);
    return { body: bookmark, etag: bookmark.etag };
  },
});

export const changeBookmark = endpoint({
  name: "changeBookmark",
  method: "PATCH",
  path: "/api/v1/bookmarks/{id}",
  summary: "Change note, title, tags, state, list or place of a bookmark, or take the words of today.",
  who: "learner",
  params: idParams,
  body: changeBookmarkInput,
  output: bookmarkShape,
  conditional: true,
  work: async ({ person, params, body, ifMatch }) => {
    const bookmark = await mutations.changeBookmark(person, params.id, ifMatch, body);
    return { body: bookmark, etag: bookmark.etag };
  },
});

export const removeBookmark = endpoint({
  name: "removeBookmark",
  method: "DELETE",
  path: "/api/v1/bookmarks/{id}",
  summary: "Remove a bookmark. For 30 days it can be restored.",
  who: "learner",
  params: idParams,
  output: removalShape,
  conditional: true,
  work: async ({ person, params, ifMatch }) => ({
    body: await mutations.removeBookmark(person, params.id, ifMatch),
  }),
});

export const restoreBookmark = endpoint({
  name: "restoreBookmark",
  method: "POST",
  path: "/api/v1/bookmarks/{id}/restore",
  summary: "Put a removed bookmark back, or find the one that took its place.",
  who: "learner",
  params: idParams,
  output: bookmarkShape,
  work: async ({ person, params }) => {
    const bookmark = await mutations.restoreBookmark(person, params.id);
    return { body: bookmark, etag: bookmark.etag };
  },
});

export const rememberReading = endpoint({
  name: "rememberReading",
  method: "POST",
  path: "/api/v1/bookmarks/{id}/reading",
  summary: "Remember how far it is read, for all your devices.",
  who: "learner",
  params: idParams,
  body: readingInput,
  output: bookmarkShape,
  work: async ({ person, params, body }) => {
    const bookmark = await mutations.rememberReading(person, params.id, body);
    return { body: bookmark, etag: bookmark.etag };
  },
});

export const listDuplicates = endpoint({
  name: "listDuplicates",
  method: "GET",
  path: "/api/v1/bookmarks/duplicates",
  summary: "Addresses of one page in several spellings, side by side; at most 200.",
  who: "learner",
  output: z.object({ items: z.array(bookmarkShape) }),
  work: async ({ person }) => ({ body: { items: await listDoubles(person) } }),
});

export const changeBookmarks = endpoint({
  name: "changeBookmarks",
  method: "POST",
  path: "/api/v1/bookmarks/bulk",
  summary: "Do one thing to many bookmarks. Undo takes it back as a whole.",
  who: "learner",
  body: bulkInput,
  output: changeShape,
  perMinute: 300,
  work: async ({ person, body }) => ({ body: await changeMany(person, body) }),
});

export const undoBookmarks = endpoint({
  name: "undoBookmarks",
  method: "POST",
  path: "/api/v1/bookmarks/undo",
  summary: "Take a gesture back, wherever nobody has changed the same since.",
  who: "learner",
  body: changeInput,
  output: changeShape,
  work: async ({ person, body }) => ({ body: await undoChange(person, body.changeId) }),
});
