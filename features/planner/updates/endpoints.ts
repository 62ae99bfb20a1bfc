import { z } from "zod";
import { blockKinds } from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { answerUpdateInput } from "./input";
import { answerUpdate } from "./mutations";
import { listUpdates } from "./queries";

const said = z.object({ title: z.string(), kind: z.enum(blockKinds), minutes: z.int() });

export const listPlanUpdates = endpoint({
  name: "listPlanUpdates",
  method: "GET",
  path: "/api/v1/planner/updates",
  summary: "What editors have changed of the activities that your blocks came from, block by block.",
  who: "learner",
  output: z.object({
    items: z.array(
      z.object({
        blockId: z.uuid(),
        title: z.string(),
        date: z.iso.date(),
        start: z.string(),
        minutes: z.int(),
        recurrence: z.string().nullable(),
        role: z.object({ slug: z.string(), title: z.string() }),
        was: said,
        now: said.nullable().meta({ description: "Null where the activity left the day." }),
        becomes: said.partial().meta({ description: "What accepting changes of the block." }),
        offer: z.string(),
      }),
    ),
  }),
  work: async ({ person }) => ({
    body: {
      items: (await listUpdates(person)).map(({ block, role, was, now, becomes, offer }) => {
        const { id, title, date, start, minutes, recurrence } = block;
        return { blockId: id, title, date, start, minutes, recurrence, role, was, now, becomes, offer };
      }),
    },
  }),
});

export const answerPlanUpdate = endpoint({
  name: "answerPlanUpdate",
  method: "POST",
  path: "/api/v1/planner/updates",
  summary: "Accept what a guide has changed for one block, dismiss it, or have it offered again.",
  who: "learner",
  body: answerUpdateInput,
  output: z.object({
    changeId: z.uuid().nullable().meta({ description: "What Undo takes back; null where the plan stayed." }),
  }),
  work: async ({ person, body }) => ({
    body: { changeId: (await answerUpdate(person, body))?.changeId ?? null },
  }),
});
