import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { codeInput, ownPasswordInput } from "../input";
import { provePerson } from "../password/mutations";
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from "./mutations";
import { getSecondFactor } from "./queries";

export const readSecondFactor = endpoint({
  name: "readSecondFactor",
  method: "GET",
  path: "/api/v1/me/second-factor",
  summary: "Whether signing in asks you for a code, and how many recovery codes are left.",
  who: "learner",
  output: z.object({ isOn: z.boolean(), codesLeft: z.int() }),
  work: async ({ person }) => ({ body: await getSecondFactor(person) }),
});

export const startSecondFactor = endpoint({
  name: "startSecondFactor",
  method: "POST",
  path: "/api/v1/me/second-factor",
  summary: "Get a secret for an authenticator app. It counts once a code of it is confirmed.",
  who: "editor",
  body: ownPasswordInput,
  output: z.object({ secret: z.string(), address: z.string() }),
  secret: true,
  perMinute: 30,
  work: async ({ person, body }) => {
    await provePerson(person, body.password, "password");
    return { body: await beginSecondFactor(person) };
  },
});

export const turnOnSecondFactor = endpoint({
  name: "turnOnSecondFactor",
  method: "POST",
  path: "/api/v1/me/second-factor/confirm",
  summary: "Turn the second factor on with a first code. The recovery codes are shown here and never again.",
  who: "editor",
  body: codeInput,
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  secret: true,
  perMinute: 30,
  work: async ({ person, body }) => ({ body: await confirmSecondFactor(person, body.code) }),
});

export const turnOffSecondFactor = endpoint({
  name: "turnOffSecondFactor",
  method: "DELETE",
  path: "/api/v1/me/second-factor",
  summary: "Turn the second factor off with a code.",
  who: "learner",
  body: codeInput,
  output: z.object({ isOn: z.boolean() }),
  secret: true,
  perMinute: 30,
  work: async ({ person, body }) => {
    await removeSecondFactor(person, body.code);
    return { body: { isOn: false } };
  },
});
