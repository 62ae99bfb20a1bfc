import { z } from "zod";

const weekday = z.int().min(1).max(7);

export const setStreakInput = z.strictObject({
  restDays: z.array(weekday).max(6).meta({ description: "ISO 8601: 1 is Monday, 7 is Sunday." }),
  skipsPerWeek: z.int().min(0).max(3).meta({ description: "How many other days of a week may pass idle." }),
});

export type SetStreak = z.infer<typeof setStreakInput>;
