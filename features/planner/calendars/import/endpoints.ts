import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { importInput } from "../input";
import { importCalendar, previewCalendar } from "./mutations";

const remarks = z.array(z.object({ line: z.int(), title: z.string(), reason: z.string() }));
const report = z
  .object({
    name: z.string().nullable(),
    fresh: z.int(),
    repeating: z.int(),
    known: z.int(),
    past: z.int(),
    examples: z.array(
      z.object({
        title: z.string(),
        date: z.iso.date(),
        start: z.string(),
        minutes: z.int(),
        timeZone: z.string(),
        recurrence: z.string().nullable(),
      }),
    ),
    changed: remarks,
    refused: remarks,
    unread: z.array(z.object({ name: z.string(), count: z.int() })),
    counts: z.object({ changed: z.int(), refused: z.int() }),
    changeId: z.uuid().nullable(),
  })
  .meta({
    id: "CalendarReport",
    description:
      "`fresh` blocks are added, `known` are in the plan already. `changed` is taken otherwise than written, `refused` is not taken, `unread` are properties and parts that the planner has no place for.",
  });
const maxBytes = 12 * 1024 * 1024;

export const previewPlanImport = endpoint({
  name: "previewPlanImport",
  method: "POST",
  path: "/api/v1/planner/import/preview",
  summary: "What a calendar file would bring into your plan. Changes nothing.",
  who: "learner",
  body: importInput,
  output: report,
  maxBytes,
  perMinute: 20,
  work: async ({ person, body }) => ({ body: await previewCalendar(person, body) }),
});

export const importPlan = endpoint({
  name: "importPlan",
  method: "POST",
  path: "/api/v1/planner/import",
  summary: "Add what a calendar file holds. One gesture; the same file twice is once.",
  who: "learner",
  body: importInput,
  output: report,
  maxBytes,
  perMinute: 10,
  work: async ({ person, body }) => ({ body: await importCalendar(person, body) }),
});
