import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { setHoursInput } from "./input";
import * as mutations from "./mutations";

export const setHours = endpoint({
  name: "setHours",
  method: "PUT",
  path: "/api/v1/progress/hours",
  summary: "Say how many hours a week you give to a role, or how many a step takes you. Null takes it back.",
  who: "learner",
  body: setHoursInput,
  output: z.object({
    role: z.string().optional(),
    hoursPerWeek: z.number().nullable().optional(),
    entryId: z.uuid().optional(),
    entry: z.string().optional(),
    hours: z.number().nullable().optional(),
  }),
  work: async ({ person, body }) => ({ body: await mutations.setHours(person, body) }),
});
