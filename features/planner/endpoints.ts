import { z } from "zod";
import { blockKinds } from "@/db/enums";
import { daysBetween } from "@/lib/days";
import { senseless } from "@/lib/errors";
import { endpoint, idParams } from "@/lib/http/endpoint";
import { etagOf, matchedVersion } from "@/lib/http/etag";
import { pageOf, pageQuery } from "@/lib/http/page";
import type { Block } from "./edits";
import { type PlanChange, redoChange, undoChange } from "./history/mutations";
import { listChanges } from "./history/queries";
import {
  addBlockInput,
  changeBlockInput,
  changeInput,
  dayParams,
  dayQuery,
  editPlanInput,
  occurrencesQuery,
  outcome,
  planFromRoleInput,
  scopeQuery,
} from "./input";
import { addBlock, changeBlock, deleteBlock, editPlan, planFromRole } from "./mutations";
import { getBlock, getPlanDay, getPlanDays, listOccurrences } from "./queries";

const blockFields = {
  id: z.uuid(),
  title: z.string(),
  kind: z.enum(blockKinds),
  date: z.iso.date(),
  start: z.string(),
  minutes: z.int(),
  timeZone: z.string(),
  entryId: z.uuid().nullable(),
  roleId: z.uuid().nullable(),
  recurrence: z.string().nullable().meta({ description: "RFC 5545 RRULE, UNTIL as a day." }),
  exceptions: z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .meta({ description: "What is different on one date, by the date that the rule gives." }),
  pause: z.object({ from: z.iso.date(), until: z.iso.date().nullable() }).nullable(),
  outcomes: z.record(z.string(), outcome).optional().meta({
    description: "What became of it on the dates that a gesture touched: { minutes } or { dropped }.",
  }),
  readings: z.array(z.uuid()).optional().meta({
    description: "The bookmarks that are to be read in it, where a gesture said so.",
  }),
  version: z.int(),
  isDeleted: z.boolean(),
};
const block = z.object(blockFields);
const placedBlock = z.object({
  ...blockFields,
  occurrence: z.iso.date().meta({ description: "The date that the block's own rule gives." }),
  isException: z.boolean(),
  done: z.int().nullable().meta({ description: "Minutes done; null while nothing is." }),
  dropped: z.boolean().meta({ description: "Whether it was let go." }),
  from: z.int().meta({ description: "Elapsed minutes since the day began." }),
  shifted: z.int().meta({ description: "Minutes by which clocks going forward moved the start." }),
  task: z
    .object({
      title: z.string(),
      href: z.string().nullable(),
      became: z.array(z.object({ title: z.string(), href: z.string() })),
    })
    .nullable(),
  role: z.object({ slug: z.string(), title: z.string() }).nullable(),
});
const planChange = z.object({
  changeId: z.uuid(),
  gesture: z.string(),
  blocks: z.array(block),
  splits: z
    .array(z.object({ from: z.uuid(), occurrence: z.iso.date(), to: z.uuid() }))
    .optional()
    .meta({
      description: "Routines that “this and following” has split: from an occurrence on, another block.",
    }),
});
const changedBlock = z.object({ ...blockFields, changeId: z.uuid() });
const pastChange = z.object({
  changeId: z.uuid(),
  gesture: z.string(),
  at: z.iso.datetime(),
  byProgram: z.boolean().meta({ description: "By a program with a token, and not on a page." }),
  isUndone: z.boolean(),
});

const planDay = z.object({
  date: z.iso.date(),
  timeZone: z.string(),
  clock: z.object({
    length: z.int(),
    stretches: z.array(z.object({ from: z.int(), wall: z.int() })),
  }),
  nowMinute: z.int().nullable(),
  today: z.iso.date(),
  blocks: z.array(placedBlock),
  isVacation: z.boolean(),
  away: z.array(placedBlock).meta({ description: "Work that a vacation or a rest day put away." }),
});

export const readPlanDay = endpoint({
  name: "readPlanDay",
  method: "GET",
  path: "/api/v1/planner/days/{date}",
  summary: "One local day of the plan, each block placed by what has passed since midnight.",
  who: "learner",
  params: dayParams,
  query: dayQuery,
  output: planDay,
  work: async ({ person, params, query }) => ({
    body: await getPlanDay(person, params.date, query.timeZone ?? person.timeZone),
  }),
});

export const listPlanDays = endpoint({
  name: "listPlanDays",
  method: "GET",
  path: "/api/v1/planner/days",
  summary: "Days of the plan from one to another, both included; six weeks at most.",
  who: "learner",
  query: occurrencesQuery,
  output: z.object({ items: z.array(planDay) }),
  work: async ({ person, query: { from, to, timeZone } }) => {
    if (to < from) throw senseless("to", "The last day lies before the first.");
    if (daysBetween(from, to) >= 42) throw senseless("to", "Ask for six weeks at most.");
    return { body: { items: await getPlanDays(person, from, to, timeZone ?? person.timeZone) } };
  },
});

export const listPlanOccurrences = endpoint({
  name: "listPlanOccurrences",
  method: "GET",
  path: "/api/v1/planner/occurrences",
  summary: "What happens from one day to another, both included.",
  who: "learner",
  query: occurrencesQuery,
  output: z.object({
    items: z.array(
      z.object({
        blockId: z.uuid(),
        occurrence: z.iso.date(),
        date: z.iso.date(),
        start: z.string(),
        minutes: z.int(),
        timeZone: z.string(),
        shifted: z.int().optional(),
        title: z.string(),
        kind: z.enum(blockKinds),
        entryId: z.uuid().nullable(),
        blockTimeZone: z.string(),
        version: z.int(),
      }),
    ),
  }),
  work: async ({ person, query: { from, to, timeZone } }) => {
    if (to < from) throw senseless("to", "The last day lies before the first.");
    if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 1)
      throw senseless("to", "Ask for two years at most.");
    return { body: { items: await listOccurrences(person, from, to, timeZone ?? person.timeZone) } };
  },
});

export const saveEdits = endpoint({
  name: "saveEdits",
  method: "POST",
  path: "/api/v1/planner/edits",
  summary: "One gesture: all its edits are made, or none. Undo takes it back as a whole.",
  who: "learner",
  body: editPlanInput,
  output: planChange,
  work: async ({ person, body }) => ({ body: await editPlan(person, body) }),
});

export const createBlock = endpoint({
  name: "createBlock",
  method: "POST",
  path: "/api/v1/planner/blocks",
  summary: "Add a block to the plan.",
  who: "learner",
  body: addBlockInput,
  output: changedBlock,
  status: 201,
  work: async ({ person, body }) => answerBlock(await addBlock(person, body)),
});

export const readBlock = endpoint({
  name: "readBlock",
  method: "GET",
  path: "/api/v1/planner/blocks/{id}",
  summary: "One block of the plan.",
  who: "learner",
  params: idParams,
  output: block,
  work: async ({ person, params }) => withEtag(await getBlock(person, params.id)),
});

export const updateBlock = endpoint({
  name: "updateBlock",
  method: "PATCH",
  path: "/api/v1/planner/blocks/{id}",
  summary: "Change a block, or some occurrences of a routine; what is absent stays as it is.",
  who: "learner",
  conditional: true,
  params: idParams,
  query: scopeQuery,
  body: changeBlockInput,
  output: changedBlock,
  work: async ({ person, params: { id }, query, ifMatch, body }) =>
    answerBlock(await changeBlock(person, id, matchedVersion(ifMatch, id), body, query)),
});

export const removeBlock = endpoint({
  name: "removeBlock",
  method: "DELETE",
  path: "/api/v1/planner/blocks/{id}",
  summary: "Take a block out of the plan, skip an occurrence or end a routine. Undo reaches 30 days back.",
  who: "learner",
  conditional: true,
  params: idParams,
  query: scopeQuery,
  output: z.object({ done: z.literal(true), changeId: z.uuid() }),
  work: async ({ person, params: { id }, query, ifMatch }) => {
    const { changeId } = await deleteBlock(person, id, matchedVersion(ifMatch, id), query);
    return { body: { done: true as const, changeId } };
  },
});

export const useRoleDay = endpoint({
  name: "useRoleDay",
  method: "POST",
  path: "/api/v1/planner/from-role",
  summary: "Fill a day with a role's typical day, fitted to your own hours.",
  who: "learner",
  body: planFromRoleInput,
  output: planChange,
  status: 201,
  perMinute: 60,
  form: ({ body }) => `/planner/${body.date}`,
  work: async ({ person, body }) => ({ body: await planFromRole(person, body) }),
});

export const listPlanChanges = endpoint({
  name: "listPlanChanges",
  method: "GET",
  path: "/api/v1/planner/changes",
  summary: "The gestures of the last 30 days, newest first: what Undo and Redo can reach.",
  who: "learner",
  query: z.strictObject(pageQuery),
  output: pageOf(pastChange),
  work: async ({ person, query }) => ({ body: await listChanges(person, query) }),
});

export const undoPlanChange = endpoint({
  name: "undoPlanChange",
  method: "POST",
  path: "/api/v1/planner/undo",
  summary: "Take a whole gesture back.",
  who: "learner",
  body: changeInput,
  output: planChange,
  work: async ({ person, body }) => ({ body: await undoChange(person, body.changeId) }),
});

export const redoPlanChange = endpoint({
  name: "redoPlanChange",
  method: "POST",
  path: "/api/v1/planner/redo",
  summary: "Do a gesture again that was taken back.",
  who: "learner",
  body: changeInput,
  output: planChange,
  work: async ({ person, body }) => ({ body: await redoChange(person, body.changeId) }),
});

function withEtag(found: Block) {
  return { body: found, etag: etagOf(found.id, found.version) };
}

function answerBlock({ changeId, blocks }: PlanChange) {
  // Last stands what "this and following" has made of the rest.
  const changed = blocks.at(-1);
  if (!changed) throw new Error("A gesture on one block that touched none.");
  return { body: { ...changed, changeId }, etag: etagOf(changed.id, changed.version) };
}
