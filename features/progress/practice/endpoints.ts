import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { answerInput } from "../input";
import * as mutations from "./mutations";

export const answerQuestion = endpoint({
  name: "answerQuestion",
  method: "POST",
  path: "/api/v1/marks/practice",
  summary:
    "Say whether you knew the answer to a question of a task. It is kept with the date; say it again later.",
  who: "learner",
  body: answerInput,
  output: z.object({
    entry: z.string(),
    question: z.string(),
    isKnown: z.boolean(),
    answeredAt: z.iso.datetime(),
    answeredOn: z.string(),
  }),
  status: 201,
  work: async ({ person, body }) => ({ body: await mutations.answerQuestion(person, body) }),
});
