import { z } from "zod";
import { endpoint, idParams } from "@/lib/http/endpoint";
import { offerIdentityInput } from "../input";
import { offerIdentity, unlinkIdentity } from "./mutations";

export const offerMyIdentity = endpoint({
  name: "offerMyIdentity",
  method: "POST",
  path: "/api/v1/me/identities",
  summary: "Say that the next sign-in of this browser at another service is to be linked to your account.",
  who: "learner",
  body: offerIdentityInput,
  output: z.object({ way: z.string() }),
  status: 202,
  secret: true,
  perMinute: 30,
  work: async ({ person, body }) => {
    await offerIdentity(person, body);
    return { body: { way: body.way } };
  },
});

export const unlinkMyIdentity = endpoint({
  name: "unlinkMyIdentity",
  method: "DELETE",
  path: "/api/v1/me/identities/{id}",
  summary: "Let another service sign you in no more. The last way in stays.",
  who: "learner",
  params: idParams,
  output: z.object({ id: z.uuid() }),
  work: async ({ person, params }) => {
    await unlinkIdentity(person, params.id);
    return { body: { id: params.id } };
  },
});
