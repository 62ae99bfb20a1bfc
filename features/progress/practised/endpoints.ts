import { z } from "zod";
import { dayKinds } from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { practisedQuery } from "./input";
import { getPractised } from "./queries";

const mix = z.array(z.object({ kind: z.enum(dayKinds), percent: z.int() })).nullable();

export const readPractised = endpoint({
  name: "readPractised",
  method: "GET",
  path: "/api/v1/progress/practised",
  summary: "Minutes done of each task of a role, and your mix of activities beside the role's.",
  who: "learner",
  query: practisedQuery,
  output: z.object({
    role: z.object({ slug: z.string(), title: z.string() }),
    tasks: z.array(
      z.object({
        entry: z.string(),
        title: z.string(),
        minutes: z.int(),
        recentMinutes: z.int().meta({ description: "In the last three weeks." }),
      }),
    ),
    mine: mix,
    roles: mix,
  }),
  work: async ({ person, query }) => ({ body: await getPractised(person, query.role) }),
});
