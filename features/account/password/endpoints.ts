import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { changePasswordInput } from "../input";
import { changePassword } from "./mutations";

export const changeMyPassword = endpoint({
  name: "changeMyPassword",
  method: "POST",
  path: "/api/v1/me/password",
  summary: "Choose a new password. Every other browser is signed out at once.",
  who: "learner",
  body: changePasswordInput,
  output: z.object({ endedSessions: z.int() }),
  secret: true,
  perMinute: 30,
  work: async ({ person, body }) => ({ body: await changePassword(person, body) }),
});
