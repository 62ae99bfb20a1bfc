import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { setPickInput } from "../input";
import * as mutations from "./mutations";

export const setPick = endpoint({
  name: "setPick",
  method: "PUT",
  path: "/api/v1/marks/picks",
  summary: "Say which of the technologies that a step offers you take. Null takes it back.",
  who: "learner",
  body: setPickInput,
  output: z.object({
    entry: z.string(),
    technology: z.string().nullable(),
    changedAt: z.iso.datetime(),
  }),
  work: async ({ person, body }) => ({ body: await mutations.setPick(person, body) }),
});
