import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { ownPasswordInput } from "../input";
import { deletePerson } from "./mutations";

export const deleteMe = endpoint({
  name: "deleteMe",
  method: "DELETE",
  path: "/api/v1/me",
  summary: "Delete your account and everything in it. This cannot be taken back.",
  who: "learner",
  body: ownPasswordInput,
  output: z.object({ message: z.string() }),
  secret: true,
  perMinute: 30,
  work: async ({ person, body }) => {
    await deletePerson(person, body.password);
    return {
      body: { message: "Your account is gone." },
      headers: { "clear-site-data": '"cache", "cookies"' },
    };
  },
});
