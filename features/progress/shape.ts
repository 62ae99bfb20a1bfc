import { z } from "zod";

const day = z.iso.date().nullable();
const tally = z.object({ of: z.int(), done: z.int(), skipped: z.int() });

/** What an entry that left its guide is now. */
export const becameShape = z.array(z.object({ entryId: z.uuid(), entry: z.string(), title: z.string() }));

/** One role as a program reads it. */
export const roleShape = z
  .object({
    role: z.string(),
    title: z.string(),
    steps: tally,
    tasks: tally,
    evidence: z.object({ count: z.int(), lastOn: z.iso.date() }).nullable(),
    pace: z.object({ minutesPerWeek: z.int(), from: z.enum(["own", "planner"]) }).nullable(),
    forecast: z.object({
      minutesLeft: z.int(),
      uncounted: z.int(),
      without: z.enum(["nothing-left", "no-lengths", "no-pace", "no-time", "too-far"]).nullable(),
      weeks: z.int().nullable(),
      on: day,
    }),
  })
  .meta({
    id: "RoleProgress",
    description:
      "`forecast` counts the steps that have a length; `uncounted` are the others. Where `on` is null, `without` says why.",
  });

export const streakShape = z
  .object({
    days: z.int(),
    since: day,
    isTodayDone: z.boolean(),
    skipsLeft: z.int(),
    restDays: z.array(z.int()),
    skipsPerWeek: z.int(),
  })
  .meta({ id: "Streak", description: "Days of practice that reach today; rest days are ISO weekdays." });
