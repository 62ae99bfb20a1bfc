import { z } from "zod";
import { listAccesses } from "@/db/enums";
import { makeEpub } from "@/lib/epub";
import { endpoint, idParams, removalShape } from "@/lib/http/endpoint";
import { listBook } from "./book";
import { changeListInput, makeListInput } from "./input";
import * as mutations from "./mutations";
import { getList, getWholeList, type List, listLists as listOwn } from "./queries";

const listShape = z
  .object({
    id: z.uuid(),
    etag: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    access: z.enum(listAccesses),
    url: z.string().nullable(),
    count: z.int(),
  })
  .meta({ id: "List", description: "`url` is where others read it; null for a private list." });

export const listLists = endpoint({
  name: "listLists",
  method: "GET",
  path: "/api/v1/lists",
  summary: "Your lists by name.",
  who: "learner",
  output: z.object({ items: z.array(listShape) }),
  work: async ({ person }) => ({ body: { items: await listOwn(person) } }),
});

export const makeList = endpoint({
  name: "makeList",
  method: "POST",
  path: "/api/v1/lists",
  summary: "Make a list: private, shared by a secret link, or public.",
  who: "learner",
  body: makeListInput,
  output: listShape,
  status: 201,
  work: async ({ person, body }) => answer(await mutations.makeList(person, body)),
});

export const readList = endpoint({
  name: "readList",
  method: "GET",
  path: "/api/v1/lists/{id}",
  summary: "One list of yours. What it holds is at `bookmarks?list=`.",
  who: "learner",
  params: idParams,
  output: listShape,
  work: async ({ person, params }) => answer(await getList(person, params.id)),
});

export const changeList = endpoint({
  name: "changeList",
  method: "PATCH",
  path: "/api/v1/lists/{id}",
  summary: "Change name, description or access of a list. Made private, its address answers 404 at once.",
  who: "learner",
  params: idParams,
  body: changeListInput,
  output: listShape,
  conditional: true,
  work: async ({ person, params, ifMatch, body }) =>
    answer(await mutations.changeList(person, params.id, ifMatch, body)),
});

export const removeList = endpoint({
  name: "removeList",
  method: "DELETE",
  path: "/api/v1/lists/{id}",
  summary: "Remove a list and keep its bookmarks. For 30 days it can be restored.",
  who: "learner",
  params: idParams,
  output: removalShape,
  conditional: true,
  work: async ({ person, params, ifMatch }) => ({
    body: await mutations.removeList(person, params.id, ifMatch),
  }),
});

export const restoreList = endpoint({
  name: "restoreList",
  method: "POST",
  path: "/api/v1/lists/{id}/restore",
  summary: "Put a removed list back with what it held.",
  who: "learner",
  params: idParams,
  output: listShape,
  work: async ({ person, params }) => answer(await mutations.restoreList(person, params.id)),
});

export const downloadList = endpoint({
  name: "downloadList",
  method: "GET",
  path: "/api/v1/lists/{id}/epub",
  summary: "One list of yours as a book, shared or not.",
  who: "learner",
  params: idParams,
  output: z.base64().meta({ description: "The book itself, as bytes." }),
  type: "application/epub+zip",
  perMinute: 30,
  work: async ({ person, params }) => ({
    body: Buffer.from(makeEpub(listBook(await getWholeList(person, params.id)))).toString("base64"),
    headers: { "content-disposition": 'attachment; filename="list.epub"' },
  }),
});

function answer(list: List) {
  return { body: list, etag: list.etag };
}
