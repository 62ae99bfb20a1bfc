import { z } from "zod";
import { bookmarkKinds, entryKinds, figureStatuses, measures, payPeriods } from "@/db/enums";
import { endpoint, idParams } from "@/lib/http/endpoint";
import { pageOf, pageQuery } from "@/lib/http/page";
import { changeBookmarkInput, pagePath, saveBookmarkInput } from "./input";
import * as mutations from "./mutations";
import { getBookmark, listBookmarksOfPage, listBookmarks as listOwn } from "./queries";

const words = z.object({ title: z.string(), text: z.string() });

const bookmarkShape = z
  .object({
    id: z.uuid(),
    etag: z.string(),
    kind: z.enum(bookmarkKinds),
    targetId: z.uuid().nullable(),
    title: z.string(),
    text: z.string(),
    note: z.string().nullable(),
    keptAt: z.iso.datetime(),
    href: z.string().nullable(),
    role: z.object({ slug: z.string(), title: z.string() }).nullable(),
    entryKind: z.enum(entryKinds).nullable(),
    figure: z
      .object({
        country: z.string(),
        currency: z.string(),
        period: z.enum(payPeriods),
        status: z.enum(figureStatuses),
        measure: z.enum(measures),
        year: z.int().nullable(),
        n: z.int().nullable(),
        source: z.string(),
        occupation: z.string().nullable(),
      })
      .nullable(),
    current: words.nullable(),
  })
  .meta({
    id: "Bookmark",
    description: "`title` and `text` are what it said when it was kept, `current` is what it says now.",
  });

export const listBookmarks = endpoint({
  name: "listBookmarks",
  method: "GET",
  path: "/api/v1/bookmarks",
  summary: "What you keep, the newest first.",
  who: "learner",
  query: z.strictObject(pageQuery),
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
  summary: "Change the note of a bookmark.",
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
  output: z.object({ id: z.uuid(), restorableUntil: z.iso.datetime() }),
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

export const readMyPage = endpoint({
  name: "readMyPage",
  method: "GET",
  path: "/api/v1/me/page",
  summary: "What you keep of one document, for the whole document at once.",
  who: "learner",
  query: z.strictObject({ path: pagePath }),
  output: z.object({
    bookmarks: z.array(
      z.object({
        target: z.enum(["guide", "entry", "figure", "technology"]),
        targetId: z.uuid(),
        /** As `POST bookmarks` takes it: a role, role#key, a technology; null for a figure. */
        name: z.string().nullable(),
        id: z.uuid(),
        etag: z.string(),
      }),
    ),
  }),
  work: async ({ person, query }) => ({
    body: { bookmarks: await listBookmarksOfPage(person, query.path) },
  }),
});
