import { z } from "zod";
import { day } from "../input";

/** Minutes before a block; null: never. */
export const alarmMinutes = z.int().min(0).max(1440).nullable();

export const feedInput = z.strictObject({
  alarmMinutes: alarmMinutes
    .optional()
    .meta({ description: "How long before a block programs ring; null: never. Left out, it stays." }),
});

/** Any text: an address that is not there answers like one that was revoked. */
export const feedParams = z.strictObject({ file: z.string().max(200) });

export const exportQuery = z.strictObject({ from: day.optional(), to: day.optional() });
