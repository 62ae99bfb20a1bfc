import { z } from "zod";
import { now, toTimestamp } from "@/lib/dates";
import { endpoint, idParams } from "@/lib/http/endpoint";
import { etagOf, matchedVersion } from "@/lib/http/etag";
import { focusMethod } from "../settings/input";
import { startFocusInput, stepFocusInput } from "./input";
import * as mutations from "./mutations";
import { findFocus, type OwnSession } from "./queries";

const session = z.object({
  id: z.uuid(),
  blockId: z.uuid().nullable(),
  occurrence: z.iso.date().nullable(),
  title: z.string(),
  startedAt: z.iso.datetime(),
  method: focusMethod.nullable(),
  steps: z
    .array(
      z.discriminatedUnion("does", [
        z.object({ at: z.iso.datetime(), does: z.enum(["pause", "resume", "skip"]) }),
        z.object({ at: z.iso.datetime(), does: z.literal("choose"), method: focusMethod.nullable() }),
      ]),
    )
    .meta({ description: "What was done to the clock; `choose` is another method from then on." }),
  version: z.int(),
  reason: z
    .object({ text: z.string(), href: z.string(), role: z.string() })
    .nullable()
    .meta({ description: "Why breaks matter, as the role's guide has it." }),
});
const running = z.object({
  session: session.nullable(),
  now: z.iso.datetime().meta({ description: "The server's clock, for those whose own is wrong." }),
});

export const readFocus = endpoint({
  name: "readFocus",
  method: "GET",
  path: "/api/v1/planner/focus",
  summary: "The block that is under way, with what its clock is reckoned from; null when none is.",
  who: "learner",
  output: running,
  work: async ({ person }) => answerWith(await findFocus(person)),
});

export const startFocus = endpoint({
  name: "startFocus",
  method: "POST",
  path: "/api/v1/planner/focus",
  summary: "Start the clock on a block. One runs at a time.",
  who: "learner",
  body: startFocusInput,
  output: running,
  status: 201,
  work: async ({ person, body }) => answerWith(await mutations.startFocus(person, body)),
});

export const stepFocus = endpoint({
  name: "stepFocus",
  method: "PATCH",
  path: "/api/v1/planner/focus/{id}",
  summary:
    "Pause, go on, end a break early, choose another method, or finish: then its minutes count on the block, and Undo takes it back.",
  who: "learner",
  conditional: true,
  params: idParams,
  body: stepFocusInput,
  output: z.object({
    ...running.shape,
    minutes: z.int().nullable().meta({ description: "What counted when it was finished." }),
    change: z
      .object({ changeId: z.uuid(), gesture: z.string() })
      .nullable()
      .meta({ description: "The gesture to undo; null where the block is gone, and nothing counted." }),
  }),
  work: async ({ person, params: { id }, ifMatch, body }) => {
    const {
      session: left,
      minutes,
      change,
    } = await mutations.stepFocus(person, id, matchedVersion(ifMatch, id), body);
    const answer = answerWith(left);
    return { ...answer, body: { ...answer.body, minutes, change } };
  },
});

export const dropFocus = endpoint({
  name: "dropFocus",
  method: "DELETE",
  path: "/api/v1/planner/focus/{id}",
  summary: "Stop the clock; nothing counts.",
  who: "learner",
  conditional: true,
  params: idParams,
  output: z.object({ done: z.literal(true) }),
  work: async ({ person, params: { id }, ifMatch }) => {
    await mutations.dropFocus(person, id, matchedVersion(ifMatch, id));
    return { body: { done: true as const } };
  },
});

function answerWith(found: OwnSession | null) {
  const body = { session: found && { ...found, steps: [...found.steps] }, now: toTimestamp(now()) };
  return found ? { body, etag: etagOf(found.id, found.version) } : { body };
}
