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

/** A day, or the empty field of a form. */
const dayOrNone = z.union([z.literal("").transform(() => undefined), day]).optional();

export const exportQuery = z.strictObject({ from: dayOrNone, to: dayOrNone });

/** A calendar file as text: at most 10 MB, with what JSON adds to it. */
const mostCalendarBytes = 10_000_000;
export const content = z.string().min(1).max(mostCalendarBytes);

export const importInput = z.strictObject({
  content,
  /** What ended before it is left alone. */
  from: day.nullable().default(null),
});
