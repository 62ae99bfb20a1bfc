import { z } from "zod";
import { entryKinds } from "@/db/enums";
import { endpoint, idParams, removalShape } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/page";
import { becameShape } from "../shape";
import { addEvidenceInput, changeEvidenceInput, evidenceListQuery } from "./input";
import * as mutations from "./mutations";
import { type Evidence, listEvidence as listOwn } from "./queries";

const evidenceShape = z
  .object({
    id: z.uuid(),
    etag: z.string(),
    entryId: z.uuid(),
    entry: z.string(),
    kind: z.enum(entryKinds),
    title: z.string(),
    practisedOn: z.iso.date(),
    url: z.string().nullable(),
    text: z.string().nullable(),
    updatedAt: z.iso.datetime(),
    isRetired: z.boolean(),
    became: becameShape,
  })
  .meta({
    id: "Evidence",
    description: "`became` is what the entry is now, where an editor changed the guide.",
  });

export const listEvidence = endpoint({
  name: "listEvidence",
  method: "GET",
  path: "/api/v1/evidence",
  summary: "What you practised, the latest day first; `role` narrows it.",
  who: "learner",
  query: evidenceListQuery,
  output: pageOf(evidenceShape),
  work: async ({ person, query }) => ({ body: await listOwn(person, query) }),
});

export const addEvidence = endpoint({
  name: "addEvidence",
  method: "POST",
  path: "/api/v1/evidence",
  summary: "Add a link or a note that shows that you practised an entry.",
  who: "learner",
  body: addEvidenceInput,
  output: evidenceShape,
  status: 201,
  work: async ({ person, body }) => answerWith(await mutations.addEvidence(person, body)),
});

export const changeEvidence = endpoint({
  name: "changeEvidence",
  method: "PATCH",
  path: "/api/v1/evidence/{id}",
  summary: "Change day, link or words of a piece of evidence. Null empties.",
  who: "learner",
  params: idParams,
  body: changeEvidenceInput,
  output: evidenceShape,
  conditional: true,
  work: async ({ person, params, body, ifMatch }) =>
    answerWith(await mutations.changeEvidence(person, params.id, ifMatch, body)),
});

export const removeEvidence = endpoint({
  name: "removeEvidence",
  method: "DELETE",
  path: "/api/v1/evidence/{id}",
  summary: "Remove a piece of evidence. For 30 days it can be restored.",
  who: "learner",
  params: idParams,
  output: removalShape,
  conditional: true,
  work: async ({ person, params, ifMatch }) => ({
    body: await mutations.removeEvidence(person, params.id, ifMatch),
  }),
});

export const restoreEvidence = endpoint({
  name: "restoreEvidence",
  method: "POST",
  path: "/api/v1/evidence/{id}/restore",
  summary: "Put a removed piece of evidence back.",
  who: "learner",
  params: idParams,
  output: evidenceShape,
  work: async ({ person, params }) => answerWith(await mutations.restoreEvidence(person, params.id)),
});

function answerWith(evidence: Evidence) {
  return { body: evidence, etag: evidence.etag };
}
