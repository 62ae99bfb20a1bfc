import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { shareInput } from "./input";
import * as mutations from "./mutations";

export const shareProgress = endpoint({
  name: "shareProgress",
  method: "PUT",
  path: "/api/v1/progress/share",
  summary: "Show the parts of your progress that are named, and nothing else, under a secret address.",
  who: "learner",
  body: shareInput,
  output: z
    .object({
      url: z.url(),
      name: z.string().nullable(),
      showsStreak: z.boolean(),
      roles: z.array(z.string()),
      evidence: z.array(z.uuid()),
    })
    .meta({ id: "ProgressShare", description: "Whoever has `url` reads it." }),
  secret: true,
  work: async ({ person, body }) => ({ body: await mutations.shareProgress(person, body) }),
});

export const endShare = endpoint({
  name: "endShare",
  method: "DELETE",
  path: "/api/v1/progress/share",
  summary: "End what you show. Its address answers 404 at once, and no later share has it.",
  who: "learner",
  output: z.object({ isEnded: z.literal(true) }),
  work: async ({ person }) => {
    await mutations.endShare(person);
    return { body: { isEnded: true as const } };
  },
});
