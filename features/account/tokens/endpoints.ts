import { z } from "zod";
import { endpoint, idParams } from "@/lib/http/endpoint";
import { pageOf, pageQuery } from "@/lib/http/page";
import { scopes } from "@/lib/http/scopes";
import { makeTokenInput } from "../input";
import { makeToken, revokeToken } from "./mutations";
import { listTokens } from "./queries";

const token = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedOn: z.iso.date().nullable().meta({ description: "The UTC day of its last request." }),
});

export const listMyTokens = endpoint({
  name: "listMyTokens",
  method: "GET",
  path: "/api/v1/me/tokens",
  summary: "Your tokens for programs, without their secrets.",
  who: "learner",
  query: z.strictObject(pageQuery),
  output: pageOf(token),
  work: async ({ person, query }) => ({ body: await listTokens(person, query) }),
});

export const makeMyToken = endpoint({
  name: "makeMyToken",
  method: "POST",
  path: "/api/v1/me/tokens",
  summary: "Make a token for a program. Its secret is told here and never again.",
  who: "learner",
  body: makeTokenInput,
  output: token.extend({ token: z.string() }),
  status: 201,
  secret: true,
  work: async ({ person, body }) => ({ body: await makeToken(person, body) }),
});

export const revokeMyToken = endpoint({
  name: "revokeMyToken",
  method: "DELETE",
  path: "/api/v1/me/tokens/{id}",
  summary: "Revoke a token. From its next request on it opens nothing.",
  who: "learner",
  params: idParams,
  output: z.object({ id: z.uuid() }),
  work: async ({ person, params }) => {
    await revokeToken(person, params.id);
    return { body: { id: params.id } };
  },
});
