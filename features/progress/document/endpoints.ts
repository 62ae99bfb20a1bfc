import { z } from "zod";
import { markStates } from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { progressQuery, visitInput } from "../input";
import * as mutations from "./mutations";
import { findPageProgress, noProgress } from "./queries";

const shape = z.object({
  marks: z.array(
    z.object({
      entry: z.string(),
      state: z.enum(markStates).nullable(),
      changedAt: z.iso.datetime(),
      /** Which earlier entries say so, since an editor changed the guide. */
      note: z.string().nullable(),
    }),
  ),
  /** Where your notes stand; `was` names the earlier entry that a note was written on. */
  notes: z.array(z.object({ id: z.uuid(), entry: z.string(), was: z.string().nullable() })),
  picks: z.array(z.object({ entry: z.string(), technology: z.string() })),
  /** What you said last after each question. */
  practice: z.array(
    z.object({
      entry: z.string(),
      question: z.string(),
      isKnown: z.boolean(),
      answeredAt: z.iso.datetime(),
      answeredOn: z.string(),
    }),
  ),
  /** How many pieces of evidence there are of what was practised. */
  evidence: z.array(z.object({ entry: z.string(), count: z.int() })),
  /** When this was read, and since when the guide has changed for you; null for another page. */
  visit: z
    .object({
      asOf: z.iso.datetime(),
      changedSince: z.iso.datetime().nullable(),
      changedSinceDay: z.string().nullable(),
    })
    .nullable(),
});

export const readMyProgress = endpoint({
  name: "readMyProgress",
  method: "GET",
  path: "/api/v1/me/progress",
  summary: "How far you are with one guide, for its whole page at once.",
  who: "learner",
  query: progressQuery,
  output: shape,
  work: async ({ person, query }) => ({ body: (await findPageProgress(person, query.path)) ?? noProgress }),
});

export const rememberVisit = endpoint({
  name: "rememberVisit",
  method: "POST",
  path: "/api/v1/me/visits",
  summary: "Remember when you read a guide; the next visit shows what has changed since.",
  who: "learner",
  body: visitInput,
  output: z.object({ readAt: z.iso.datetime() }),
  work: async ({ person, body }) => ({ body: await mutations.rememberVisit(person, body) }),
});
