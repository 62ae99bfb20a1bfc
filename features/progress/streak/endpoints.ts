import { endpoint } from "@/lib/http/endpoint";
import { streakShape } from "../shape";
import { setStreakInput } from "./input";
import { setStreakRules } from "./mutations";

export const setStreak = endpoint({
  name: "setStreak",
  method: "PUT",
  path: "/api/v1/progress/streak",
  summary: "Choose the weekdays on which you rest, and how many other days a week may pass without practice.",
  who: "learner",
  body: setStreakInput,
  output: streakShape,
  work: async ({ person, body }) => ({ body: await setStreakRules(person, body) }),
});
