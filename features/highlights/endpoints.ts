import { z } from "zod";
import { endpoint, idParams, removalShape } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/page";
import * as input from "./input";
import * as mutations from "./mutations";
import { type Highlight, listHighlights as listOwn } from "./queries";

const highlightShape = z
  .object({
    id: z.uuid(),
    etag: z.string(),
    path: z.string(),
    title: z.string(),
    anchor: z.string().nullable(),
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    note: z.string().nullable(),
    createdAt: z.iso.datetime(),
    state: z.enum(["present", "changed", "gone"]),
    now: z.string().nullable(),
  })
  .meta({
    id: "Highlight",
    description:
      "A passage as it was kept; `now` is how its paragraph reads where the words were changed since.",
  });

export const listHighlights = endpoint({
  name: "listHighlights",
  method: "GET",
  path: "/api/v1/highlights",
  summary: "Passages that you keep, the newest first, with what has become of them.",
  who: "learner",
  query: input.highlightListQuery,
  output: pageOf(highlightShape),
  work: async ({ person, query }) => ({ body: await listOwn(person, query) }),
});

export const addHighlight = endpoint({
  name: "addHighlight",
  method: "POST",
  path: "/api/v1/highlights",
  summary: "Keep a passage of a guide or an article. Kept again, it is the same one, and the answer 200.",
  who: "learner",
  body: input.addHighlightInput,
  output: highlightShape,
  status: 201,
  work: async ({ person, body }) => {
    const { highlight, isNew } = await mutations.addHighlight(person, body);
    return { ...answerWith(highlight), status: isNew ? 201 : 200 };
  },
});

export const changeHighlight = endpoint({
  name: "changeHighlight",
  method: "PATCH",
  path: "/api/v1/highlights/{id}",
  summary: "Change the note on a passage; null takes it away.",
  who: "learner",
  params: idParams,
  body: input.changeHighlightInput,
  output: highlightShape,
  conditional: true,
  work: async ({ person, params, body, ifMatch }) =>
    answerWith(await mutations.changeHighlight(person, params.id, ifMatch, body)),
});

export const removeHighlight = endpoint({
  name: "removeHighlight",
  method: "DELETE",
  path: "/api/v1/highlights/{id}",
  summary: "Remove a passage. For 30 days it can be restored.",
  who: "learner",
  params: idParams,
  output: removalShape,
  conditional: true,
  work: async ({ person, params, ifMatch }) => ({
    body: await mutations.removeHighlight(person, params.id, ifMatch),
  }),
});

export const restoreHighlight = endpoint({
  name: "restoreHighlight",
  method: "POST",
  path: "/api/v1/highlights/{id}/restore",
  summary: "Put a removed passage back.",
  who: "learner",
  params: idParams,
  output: highlightShape,
  work: async ({ person, params }) => answerWith(await mutations.restoreHighlight(person, params.id)),
});

function answerWith(highlight: Highlight) {
  return { body: highlight, etag: highlight.etag };
}
