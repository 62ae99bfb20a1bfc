import { z } from "zod";
import { entryKinds, markStates } from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/page";
import { markListQuery, mergeInput, resetInput, setMarkInput, undoInput } from "./input";
import * as mutations from "./mutations";
import { mergePicks } from "./picks/mutations";
import { listMarkChanges, listMarks as listOwn } from "./queries";
import { becameShape, roleShape, streakShape } from "./shape";
import { getSummary } from "./summary/queries";

const state = z.enum(markStates).nullable();
const change = z.object({ changeId: z.uuid(), gesture: z.string() });

export const readProgress = endpoint({
  name: "readProgress",
  method: "GET",
  path: "/api/v1/progress",
  summary: "How far you are with each role that you have begun, when you may finish, and your streak.",
  who: "learner",
  output: z.object({ roles: z.array(roleShape), streak: streakShape }),
  work: async ({ person }) => {
    const { roles, streak } = await getSummary(person);
    return { body: { roles: roles.map(({ doing, noted, ...role }) => role), streak } };
  },
});

export const listMarks = endpoint({
  name: "listMarks",
  method: "GET",
  path: "/api/v1/marks",
  summary: "What you marked, the newest first, with what each entry has become since.",
  who: "learner",
  query: markListQuery,
  output: pageOf(
    z
      .object({
        id: z.uuid(),
        entryId: z.uuid(),
        entry: z.string(),
        kind: z.enum(entryKinds),
        title: z.string(),
        state,
        changedAt: z.iso.datetime(),
        isRetired: z.boolean(),
        became: becameShape,
      })
      .meta({ id: "Mark" }),
  ),
  work: async ({ person, query }) => ({ body: await listOwn(person, query) }),
});

export const setMark = endpoint({
  name: "setMark",
  method: "PUT",
  path: "/api/v1/marks",
  summary: "Mark an entry: to do, doing, done, skipped. Null takes back what was said. It can be undone.",
  who: "learner",
  body: setMarkInput,
  output: z.object({
    entryId: z.uuid(),
    entry: z.string(),
    state,
    changedAt: z.iso.datetime(),
    changeId: z.uuid(),
  }),
  work: async ({ person, body }) => ({ body: await mutations.setMark(person, body) }),
});

export const listChanges = endpoint({
  name: "listChanges",
  method: "GET",
  path: "/api/v1/marks/changes",
  summary: "The newest changes of the last 30 days: what Undo can reach.",
  who: "learner",
  output: z.object({
    items: z.array(
      z.object({ changeId: z.uuid(), gesture: z.string(), at: z.iso.datetime(), isUndone: z.boolean() }),
    ),
  }),
  work: async ({ person }) => ({ body: { items: await listMarkChanges(person, 20) } }),
});

export const undoMarks = endpoint({
  name: "undoMarks",
  method: "POST",
  path: "/api/v1/marks/undo",
  summary: "Put back what a change overwrote, a reset included.",
  who: "learner",
  body: undoInput,
  output: change,
  work: async ({ person, body }) => ({ body: await mutations.undoChange(person, body.changeId) }),
});

export const resetMarks = endpoint({
  name: "resetMarks",
  method: "POST",
  path: "/api/v1/marks/reset",
  summary: "Take back all that you marked in a role. Undo brings it back.",
  who: "learner",
  body: resetInput,
  output: change.extend({ count: z.int() }),
  work: async ({ person, body }) => ({ body: await mutations.resetMarks(person, body.role) }),
});

export const mergeMarks = endpoint({
  name: "mergeMarks",
  method: "POST",
  path: "/api/v1/me/marks",
  summary: "Take over what a browser kept for a visitor. The later word counts; twice is once.",
  who: "learner",
  body: mergeInput,
  output: z.object({
    changeId: z.uuid().nullable(),
    added: z.int(),
    differed: z.array(
      z.object({ entry: z.string(), title: z.string(), state, from: z.enum(["browser", "account"]) }),
    ),
  }),
  work: async ({ person, body }) => {
    await mergePicks(person, body.picks);
    return { body: await mutations.mergeMarks(person, body.kept) };
  },
});
