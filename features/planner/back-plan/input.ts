import { z } from "zod";
import { isTimeZone } from "@/lib/dates";
import { weekdays } from "@/lib/repeat-rule";
import { addressText } from "../address-text";
import { day } from "../input";
import { type StageKind, stageKinds } from "./back-plan";

const kinds = Object.keys(stageKinds) as [StageKind, ...StageKind[]];
const count = z.coerce.number().int().min(1).max(9);
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Write the time as 09:00.");
const minutes = z.coerce.number().int().min(15).max(480);
const title = z.string().trim().min(1).max(100);

/** What is applied for, its dates, and when there is time for it. */
export const backPlanInput = z.strictObject({
  title,
  closesOn: day,
  stages: z.array(z.strictObject({ kind: z.enum(kinds), on: day, count: z.int().min(1).max(9) })).max(20),
  /** Minutes a day. */
  minutes: z.int().min(15).max(480),
  start: clock,
  /** The days of the week on which there is time. */
  weekdays: z.array(z.enum(weekdays)).min(1, "Choose a day of the week.").max(7),
  timeZone: z.string().max(64).refine(isTimeZone, "Name an IANA time zone such as Europe/Berlin."),
});

export type BackPlanInput = z.infer<typeof backPlanInput>;

/** What the address of the form holds; whatever makes no sense in it is left aside. */
export const backPlanSearch = z.object({
  title: addressText(title),
  closesOn: addressText(day),
  minutes: addressText(minutes),
  start: addressText(clock),
  on: z
    .union([z.enum(weekdays).transform((one) => [one]), z.array(z.enum(weekdays)).max(7)])
    .optional()
    .catch(undefined),
  kind1: addressText(z.enum(kinds)),
  on1: addressText(day),
  count1: addressText(count),
  kind2: addressText(z.enum(kinds)),
  on2: addressText(day),
  count2: addressText(count),
  kind3: addressText(z.enum(kinds)),
  on3: addressText(day),
  count3: addressText(count),
  kind4: addressText(z.enum(kinds)),
  on4: addressText(day),
  count4: addressText(count),
});

export type BackPlanSearch = z.infer<typeof backPlanSearch>;

/** The rows of the form for interviews, as far as they are filled in. */
export function stagesIn(search: BackPlanSearch) {
  const rows = [1, 2, 3, 4] as const;
  return rows.map((row) => ({
    ...{ kind: search[`kind${row}`], on: search[`on${row}`], count: search[`count${row}`] },
  }));
}
