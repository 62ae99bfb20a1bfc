import { z } from "zod";
import { readingStates } from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { unreadCookie } from "@/lib/http/unread-cookie";
import { documentPath } from "@/lib/slug";
import { mergeInput } from "../input";
import { mergeBookmarks } from "../merge/mutations";
import { readingShape } from "../shape";
import { countUnreadNotices, listBookmarksOfPage } from "./queries";

export const readMyPage = endpoint({
  name: "readMyPage",
  method: "GET",
  path: "/api/v1/me/page",
  summary: "What you keep of one document, for the whole document at once.",
  who: "learner",
  query: z.strictObject({ path: documentPath }),
  output: z.object({
    bookmarks: z.array(
      z.object({
        target: z.enum(["guide", "entry", "figure", "technology", "article", "link"]),
        /** Of an address, the bookmark's own id. */
        targetId: z.uuid(),
        /** As `POST bookmarks` takes it: a role, role#key, a technology, an address; null for a figure. */
        name: z.string().nullable(),
        id: z.uuid(),
        etag: z.string(),
        state: z.enum(readingStates),
        /** How far it was read on whichever device said so last. */
        reading: readingShape,
      }),
    ),
  }),
  work: async ({ person, query }) => ({
    body: { bookmarks: await listBookmarksOfPage(person, query.path) },
    // The one request that a document makes for its reader also says how many notices wait.
    headers: unreadCookie(await countUnreadNotices(person)),
  }),
});

const things = z.array(z.object({ id: z.uuid(), title: z.string() }));

export const mergeMine = endpoint({
  name: "mergeMine",
  method: "POST",
  path: "/api/v1/me/merge",
  summary: "Bring what was kept in a browser into the account. Brought again, nothing is kept twice.",
  who: "learner",
  body: mergeInput,
  output: z.object({
    bookmarks: z.object({ kept: things, known: things, gone: z.array(z.string()) }),
  }),
  perMinute: 60,
  work: async ({ person, body }) => ({
    body: { bookmarks: await mergeBookmarks(person, body.bookmarks ?? []) },
  }),
});
