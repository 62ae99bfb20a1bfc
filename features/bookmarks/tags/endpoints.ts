import { z } from "zod";
import { endpoint, idParams, removalShape } from "@/lib/http/endpoint";
import { tagName } from "../input";
import * as mutations from "./mutations";
import { getTag, listTags as listOwn, type Tag } from "./queries";

const tagShape = z
  .object({ id: z.uuid(), etag: z.string(), name: z.string(), count: z.int() })
  .meta({ id: "Tag", description: "A word of yours, and how many bookmarks have it." });

export const listTags = endpoint({
  name: "listTags",
  method: "GET",
  path: "/api/v1/tags",
  summary: "Your tags by name. A tag is made by giving it to a bookmark.",
  who: "learner",
  output: z.object({ items: z.array(tagShape) }),
  work: async ({ person }) => ({ body: { items: await listOwn(person) } }),
});

export const readTag = endpoint({
  name: "readTag",
  method: "GET",
  path: "/api/v1/tags/{id}",
  summary: "One tag of yours.",
  who: "learner",
  params: idParams,
  output: tagShape,
  work: async ({ person, params }) => answer(await getTag(person, params.id)),
});

export const renameTag = endpoint({
  name: "renameTag",
  method: "PATCH",
  path: "/api/v1/tags/{id}",
  summary: "Give a tag another name, on all its bookmarks.",
  who: "learner",
  params: idParams,
  body: z.strictObject({ name: tagName }),
  output: tagShape,
  conditional: true,
  work: async ({ person, params, ifMatch, body }) =>
    answer(await mutations.renameTag(person, params.id, ifMatch, body)),
});

export const removeTag = endpoint({
  name: "removeTag",
  method: "DELETE",
  path: "/api/v1/tags/{id}",
  summary: "Take a tag off all its bookmarks. For 30 days it can be restored.",
  who: "learner",
  params: idParams,
  output: removalShape,
  conditional: true,
  work: async ({ person, params, ifMatch }) => ({
    body: await mutations.removeTag(person, params.id, ifMatch),
  }),
});

export const restoreTag = endpoint({
  name: "restoreTag",
  method: "POST",
  path: "/api/v1/tags/{id}/restore",
  summary: "Put a removed tag back on the bookmarks that had it.",
  who: "learner",
  params: idParams,
  output: tagShape,
  work: async ({ person, params }) => answer(await mutations.restoreTag(person, params.id)),
});

function answer(tag: Tag) {
  return { body: tag, etag: tag.etag };
}
