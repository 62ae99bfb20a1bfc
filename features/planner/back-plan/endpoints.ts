import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { backPlanInput } from "./input";
import { planBack } from "./mutations";

export const planBackFrom = endpoint({
  name: "planBackFrom",
  method: "POST",
  path: "/api/v1/planner/back-plan",
  summary: "Plan an application up to its closing date, and practice up to each interview.",
  who: "learner",
  body: backPlanInput,
  output: z.object({ changeId: z.uuid(), gesture: z.string(), blockIds: z.array(z.uuid()) }),
  status: 201,
  perMinute: 60,
  work: async ({ person, body }) => {
    const { changeId, gesture, blocks } = await planBack(person, body);
    return { body: { changeId, gesture, blockIds: blocks.map(({ id }) => id) } };
  },
});
