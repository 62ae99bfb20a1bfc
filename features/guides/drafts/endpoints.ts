import { z } from "zod";
import { entryKinds } from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { etagOf, matchedVersion } from "@/lib/http/etag";
import { guideContent } from "../content";
import { draftPatch, publishInput, roleParams } from "./input";
import { changeDraft, publishDraft } from "./mutations";
import { type GuideDraft, getGuideDraft, getImpact } from "./queries";

const draftShape = z.object({
  guideId: z.uuid(),
  role: z.object({ slug: z.string(), title: z.string() }),
  version: z.int(),
  isOpen: z.boolean(),
  isBehind: z.boolean(),
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
  publishedAt: z.string().nullable(),
  content: guideContent,
});

export const readDraft = endpoint({
  name: "readDraft",
  method: "GET",
  path: "/api/v1/desk/guides/{role}",
  summary: "A guide as its editors see it: the open draft, or the live text.",
  who: "editor",
  params: roleParams,
  output: draftShape,
  work: async ({ person, params }) => answerWith(await getGuideDraft(person, params.role)),
});

export const saveDraft = endpoint({
  name: "saveDraft",
  method: "PATCH",
  path: "/api/v1/desk/guides/{role}/draft",
  summary: "Change a guide's draft. Nothing that readers see changes.",
  who: "editor",
  params: roleParams,
  body: draftPatch,
  output: draftShape,
  conditional: true,
  work: async ({ person, params, body, ifMatch }) => {
    const version = matchedVersion(ifMatch, params.role);
    return answerWith(await changeDraft(person, { role: params.role, version, patch: body }));
  },
});

export const publish = endpoint({
  name: "publish",
  method: "POST",
  path: "/api/v1/desk/guides/{role}/publish",
  summary:
    "Put the draft live. For each entry that it lacks and that learners hold something on, say what became of it.",
  who: "editor",
  params: roleParams,
  body: publishInput,
  output: draftShape,
  conditional: true,
  work: async ({ person, params, body, ifMatch }) => {
    const version = matchedVersion(ifMatch, params.role);
    const { notice, draft } = await publishDraft(person, { role: params.role, version, ...body });
    return { ...answerWith(draft), siteNotice: notice };
  },
});

const count = z.int();

export const readImpact = endpoint({
  name: "readImpact",
  method: "GET",
  path: "/api/v1/desk/guides/{role}/impact",
  summary: "Which entries the draft takes out of the live guide, and what learners hold on them.",
  who: "editor",
  params: roleParams,
  output: z.object({
    removed: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(entryKinds),
        title: z.string(),
        held: z.object({
          learners: count,
          marks: count,
          notes: count,
          evidence: count,
          bookmarks: count,
          highlights: count,
          blocks: count,
          outcomes: count,
          lengths: count,
          picks: count,
          answers: count,
        }),
        suggested: z
          .array(z.uuid())
          .meta({ description: "The new entries that stand where the removed one stood." }),
      }),
    ),
    entries: z.array(
      z.object({ id: z.uuid(), kind: z.enum(entryKinds), title: z.string(), isNew: z.boolean() }),
    ),
  }),
  work: async ({ person, params }) => ({ body: await getImpact(person, params.role) }),
});

function answerWith(draft: GuideDraft) {
  return { body: draft, etag: etagOf(draft.role.slug, draft.version) };
}
