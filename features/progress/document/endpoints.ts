import { z } from "zod";
import { markStates } from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { progressQuery } from "../input";
import { findPageProgress } from "./queries";

export const readMyProgress = endpoint({
  name: "readMyProgress",
  method: "GET",
  path: "/api/v1/me/progress",
  summary: "How far you are with one guide, for its whole page at once.",
  who: "learner",
  query: progressQuery,
  output: z.object({
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
  }),
  work: async ({ person, query }) => ({
    body: (await findPageProgress(person, query.path)) ?? { marks: [], notes: [] },
  }),
});
