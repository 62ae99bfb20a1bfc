import { z } from "zod";
import { accessLevels, formatLocales, themes, weekStarts } from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { changeSettingsInput } from "../input";
import { changeSettings } from "./mutations";
import { getSettings, type Settings } from "./queries";

const settings = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string().nullable(),
  access: z.enum(accessLevels),
  timeZone: z.string(),
  locale: z.enum(formatLocales),
  weekStart: z.enum(weekStarts),
  worksFrom: z.string().meta({ description: "Wall time at which working hours begin, as 09:00." }),
  worksMinutes: z.int(),
  theme: z.enum(themes),
  hasPassword: z.boolean(),
});

export const readMe = endpoint({
  name: "readMe",
  method: "GET",
  path: "/api/v1/me",
  summary: "Who is signed in, and what they have set.",
  who: "learner",
  output: settings,
  scope: "me:read",
  work: async ({ person }) => answerWith(await getSettings(person)),
});

export const changeMe = endpoint({
  name: "changeMe",
  method: "PATCH",
  path: "/api/v1/me",
  summary: "Change your settings. What is absent stays as it is.",
  who: "learner",
  body: changeSettingsInput,
  output: settings,
  conditional: true,
  work: async ({ person, body, ifMatch }) => answerWith(await changeSettings(person, ifMatch, body)),
});

function answerWith({ etag, ...body }: Settings) {
  return { body, etag };
}
