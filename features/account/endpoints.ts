import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { linkInput } from "./input";
import { requestLink } from "./links/mutations";

const output = z.object({ message: z.string() });
/** The same for every address, known or not. */
const answer = { body: { message: "Look in your mail." } };

export const signUp = endpoint({
  name: "signUp",
  method: "POST",
  path: "/api/v1/sign-up",
  summary: "Ask for a link to open an account. Answers the same for every address.",
  who: "anyone",
  body: linkInput,
  output,
  status: 202,
  perMinute: 30,
  form: () => "/sign-up?sent=1",
  work: async ({ body }) => {
    await requestLink(body.email, "sign-up");
    return answer;
  },
});

export const askForLink = endpoint({
  name: "askForLink",
  method: "POST",
  path: "/api/v1/sign-in-link",
  summary: "Ask for a link that signs in. Answers the same for every address.",
  who: "anyone",
  body: linkInput,
  output,
  status: 202,
  perMinute: 30,
  form: () => "/sign-in/link?sent=1",
  work: async ({ body }) => {
    await requestLink(body.email, "sign-in");
    return answer;
  },
});

export const askForReset = endpoint({
  name: "askForReset",
  method: "POST",
  path: "/api/v1/reset",
  summary: "Ask for a link to choose a new password. Answers the same for every address.",
  who: "anyone",
  body: linkInput,
  output,
  status: 202,
  perMinute: 30,
  form: () => "/reset?sent=1",
  work: async ({ body }) => {
    await requestLink(body.email, "reset");
    return answer;
  },
});
