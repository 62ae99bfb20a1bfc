import { z } from "zod";
import { entryKinds } from "@/db/enums";
import { notFound } from "@/lib/errors";
import { endpoint } from "@/lib/http/endpoint";
import { slug } from "@/lib/slug";
import { findGuideChanges } from "./queries";

export const readGuideChanges = endpoint({
  name: "readGuideChanges",
  method: "GET",
  path: "/api/v1/roles/{role}/changes",
  summary: "What editors have changed in a role's guide since an instant, with the words before and after.",
  who: "anyone",
  params: z.strictObject({ role: slug }),
  query: z.strictObject({ since: z.iso.datetime() }),
  output: z.object({
    entries: z.array(
      z.object({
        key: z.string(),
        kind: z.enum(entryKinds),
        title: z.string(),
        isNew: z.boolean(),
        /** Both texts in one; empty for an entry that is new. */
        words: z.array(z.object({ text: z.string(), is: z.enum(["same", "added", "removed"]) })),
      }),
    ),
  }),
  work: async ({ params, query }) => {
    const entries = await findGuideChanges(params.role, query.since);
    if (!entries) throw notFound();
    return { body: { entries } };
  },
});
