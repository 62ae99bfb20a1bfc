import { endpoint } from "@/lib/http/endpoint";
import { planSettings } from "./input";
import * as mutations from "./mutations";
import { getPlanSettings } from "./queries";

export const readPlanSettings = endpoint({
  name: "readPlanSettings",
  method: "GET",
  path: "/api/v1/planner/settings",
  summary: "How you work and are reminded.",
  who: "learner",
  output: planSettings,
  work: async ({ person }) => ({ body: await getPlanSettings(person) }),
});

export const setPlanSettings = endpoint({
  name: "setPlanSettings",
  method: "PUT",
  path: "/api/v1/planner/settings",
  summary: "Choose a focus method, sound, reminders and quiet hours.",
  who: "learner",
  body: planSettings,
  output: planSettings,
  work: async ({ person, body }) => {
    await mutations.setPlanSettings(person, body);
    return { body: await getPlanSettings(person) };
  },
});
