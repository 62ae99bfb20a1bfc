import { z } from "zod";

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Write the time as 09:00.");

/** Work and break in minutes. */
export const focusMethod = z.strictObject({
  work: z.int().min(1, "Work at least a minute.").max(240, "Work four hours at most before a break."),
  rest: z.int().min(1, "A break lasts at least a minute.").max(120, "A break lasts two hours at most."),
});

export const planSettings = z.strictObject({
  focusMethod: focusMethod.nullable().meta({ description: "Null for none: no breaks are prompted." }),
  focusSound: z.boolean(),
  reminds: z.boolean().meta({ description: "Whether the page reminds of blocks." }),
  remindMinutes: z.int().min(0).max(120).meta({ description: "How long before a block begins." }),
  quietFrom: clock.meta({ description: "From here until `quietUntil` reminders are silent; equal: never." }),
  quietUntil: clock,
});

export type PlanSettings = z.infer<typeof planSettings>;
