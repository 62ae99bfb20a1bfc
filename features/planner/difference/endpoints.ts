import { z } from "zod";
import { dayKinds } from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { differenceQuery } from "./input";
import { getWeekDifference } from "./queries";

export const readWeekDifference = endpoint({
  name: "readWeekDifference",
  method: "GET",
  path: "/api/v1/planner/difference",
  summary:
    "What your planned week would gain and lose per kind of activity in the proportions of a role's day.",
  who: "learner",
  query: differenceQuery,
  output: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    role: z.object({ id: z.uuid(), slug: z.string(), title: z.string() }),
    kinds: z
      .array(z.object({ kind: z.enum(dayKinds), mine: z.int(), role: z.int(), change: z.int() }))
      .nullable(),
  }),
  work: async ({ person, query }) => ({ body: await getWeekDifference(person, query) }),
});
