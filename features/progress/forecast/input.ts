import { z } from "zod";
import { slug } from "@/lib/slug";
import { entryFields } from "../input";

/** Hours in quarters, so that they are whole minutes. */
const hours = z.number().multipleOf(0.25, "Write hours in quarters, as 1.5 or 0.25.");

/** Hours a week for a role, or hours for an entry; null takes back what was said. */
export const setHoursInput = z
  .strictObject({
    role: slug.optional(),
    hoursPerWeek: hours.min(0).max(168, "A week has 168 hours.").nullable().optional(),
    ...entryFields,
    hours: hours.min(0.25, "Write more than nothing, or leave it empty.").max(1000).nullable().optional(),
  })
  .refine(
    ({ role, hoursPerWeek, entryId, entry, hours: long }) => {
      const given = [role, hoursPerWeek, entryId, entry, long].filter((value) => value !== undefined).length;
      const ofRole = role !== undefined && hoursPerWeek !== undefined;
      const ofEntry = (entryId ?? entry) !== undefined && long !== undefined;
      return given === 2 && ofRole !== ofEntry;
    },
    { error: "Send a role with hoursPerWeek, or an entry with hours.", path: ["role"] },
  );

export type SetHours = z.infer<typeof setHoursInput>;
