import { z } from "zod";
import { senseless } from "@/lib/errors";
import { endpoint } from "@/lib/http/endpoint";
import { alarmMinutes, exportQuery, feedInput, feedParams } from "./input";
import { openFeed, revokeFeed } from "./mutations";
import { exportCalendar, readFeed } from "./queries";

export const openPlanFeed = endpoint({
  name: "openPlanFeed",
  method: "POST",
  path: "/api/v1/planner/feed",
  summary: "The secret address under which calendar programs read your plan; made where there is none.",
  who: "learner",
  body: feedInput,
  output: z
    .object({ url: z.url(), alarmMinutes })
    .meta({ id: "PlanFeed", description: "Whoever has `url` reads the plan." }),
  secret: true,
  work: async ({ person, body }) => ({ body: await openFeed(person, body) }),
});

export const revokePlanFeed = endpoint({
  name: "revokePlanFeed",
  method: "DELETE",
  path: "/api/v1/planner/feed",
  summary: "Revoke the address. It answers 404 at once, and no later one is the same.",
  who: "learner",
  output: z.object({ isRevoked: z.literal(true) }),
  work: async ({ person }) => {
    await revokeFeed(person);
    return { body: { isRevoked: true as const } };
  },
});

export const readPlanFeed = endpoint({
  name: "readPlanFeed",
  method: "GET",
  path: "/api/v1/planner/feed/{file}",
  summary: "A plan as a calendar (RFC 5545), under its secret address and without signing in.",
  who: "anyone",
  type: "text/calendar",
  params: feedParams,
  output: z.string(),
  perMinute: 60,
  work: async ({ params }) => ({ body: await readFeed(params.file) }),
});

export const exportPlan = endpoint({
  name: "exportPlan",
  method: "GET",
  path: "/api/v1/planner/export.ics",
  summary: "Your plan as a calendar file: of some days, both included, or all of it.",
  who: "learner",
  type: "text/calendar",
  query: exportQuery,
  output: z.string(),
  perMinute: 30,
  work: async ({ person, query }) => {
    if (query.from && query.to && query.to < query.from)
      throw senseless("to", "The last day lies before the first.");
    return {
      body: await exportCalendar(person, query),
      headers: { "content-disposition": 'attachment; filename="plan.ics"' },
    };
  },
});
