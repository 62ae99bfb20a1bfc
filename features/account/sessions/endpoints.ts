import { z } from "zod";
import { endpoint, idParams } from "@/lib/http/endpoint";
import { pageOf, pageQuery } from "@/lib/http/page";
import { endOwnSession, endSessions } from "./mutations";
import { listSessions } from "./queries";

export const listMySessions = endpoint({
  name: "listMySessions",
  method: "GET",
  path: "/api/v1/me/sessions",
  summary: "The browsers you are signed in with, the newest first.",
  who: "learner",
  query: z.strictObject(pageQuery),
  output: pageOf(
    z.object({ id: z.uuid(), begunAt: z.iso.datetime(), browser: z.string(), isThis: z.boolean() }),
  ),
  work: async ({ person, query }) => ({ body: await listSessions(person, query) }),
});

export const endMyOtherSessions = endpoint({
  name: "endMyOtherSessions",
  method: "DELETE",
  path: "/api/v1/me/sessions",
  summary: "Sign out every browser but the one that asks.",
  who: "learner",
  output: z.object({ ended: z.int() }),
  work: async ({ person }) => ({ body: { ended: await endSessions(person.id, person.sessionId) } }),
});

export const endMySession = endpoint({
  name: "endMySession",
  method: "DELETE",
  path: "/api/v1/me/sessions/{id}",
  summary: "Sign out one browser.",
  who: "learner",
  params: idParams,
  output: z.object({ id: z.uuid() }),
  work: async ({ person, params }) => {
    await endOwnSession(person, params.id);
    return { body: { id: params.id } };
  },
});
