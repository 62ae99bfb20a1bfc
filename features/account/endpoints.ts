import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { signUpInput } from "./input";
import { requestSignUp } from "./mutations";

export const signUp = endpoint({
  name: "signUp",
  method: "POST",
  path: "/api/v1/sign-up",
  summary: "Ask for a link to open an account. Answers the same for every address.",
  who: "anyone",
  body: signUpInput,
  output: z.object({ message: z.string() }),
  status: 202,
  perMinute: 30,
  form: () => "/sign-up?sent=1",
  work: async ({ body }) => {
    await requestSignUp(body.email);
    return { body: { message: "Look in your mail." } };
  },
});

export const readMe = endpoint({
  name: "readMe",
  method: "GET",
  path: "/api/v1/me",
  summary: "Who is signed in.",
  who: "learner",
  output: z.object({
    id: z.uuid(),
    email: z.string(),
    name: z.string().nullable(),
    access: z.enum(["learner", "editor", "admin"]),
    timeZone: z.string(),
  }),
  work: async ({ person }) => ({ body: person }),
});
