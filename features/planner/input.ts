import { z } from "zod";
import { blockKinds, dayKinds } from "@/db/enums";
import { isTimeZone } from "@/lib/dates";
import { scopes } from "./scopes";

/** A day within living memory and foresight: further away, dates are typing errors and zones are guesses. */
export const day = z.iso
  .date("Write a day of the calendar as 2026-03-27.")
  .refine((text) => text >= "1970-01-01" && text < "2200-01-01", "Choose a day between 1970 and 2199.");
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Write the time as 09:00.");
const zone = z.string().max(64).refine(isTimeZone, "Name an IANA time zone such as Europe/Berlin.");
const title = z.string().trim().min(1, "Give it a title.").max(200);
const minutes = z.int().min(1).max(1440);
const kind = z.enum(blockKinds);
const entryId = z.uuid().nullable();
const pause = z
  .strictObject({ from: day, until: day.nullable() })
  .refine(({ from, until }) => until === null || from <= until, "The pause ends before it begins.");
/** An RFC 5545 RRULE. */
const recurrence = z.string().max(500).nullable();

/** A new block. Without an id the server gives it one. */
const newBlock = {
  title,
  date: day,
  start: clock,
  minutes,
  timeZone: zone,
  kind: kind.default("other"),
  entryId: entryId.default(null),
  recurrence: recurrence.default(null),
};

export const addBlockInput = z.strictObject(newBlock);

export const changeBlockInput = z.strictObject({
  title: title.optional(),
  date: day.optional(),
  start: clock.optional(),
  minutes: minutes.optional(),
  timeZone: zone.optional(),
  kind: kind.optional(),
  entryId: entryId.optional(),
  recurrence: recurrence.optional(),
  pause: pause.nullable().optional(),
});

/** Which occurrences of a routine a change is for; `occurrence` is the date that its rule gives. */
export const scopeQuery = z
  .strictObject({ scope: z.enum(scopes).optional(), occurrence: day.optional() })
  .refine(({ scope, occurrence }) => scope === undefined || scope === "all" || occurrence, {
    path: ["occurrence"],
    message: "Name the occurrence from which this goes.",
  });

/** Of a routine: the occurrence that was pressed, and how far the edit goes from there. Left out, it is for all. */
const on = z.strictObject({ occurrence: day, scope: z.enum(scopes) });

/** What became of a block on one date. */
export const outcome = z.union([z.strictObject({ minutes }), z.strictObject({ dropped: z.literal(true) })]);

const onBlock = { id: z.uuid(), version: z.int().min(1).optional(), on: on.optional() };

const editShape = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("add"),
    block: z.strictObject({ id: z.uuid().optional(), ...newBlock }),
  }),
  z.strictObject({ type: z.literal("move"), ...onBlock, day, start: clock, timeZone: zone.optional() }),
  z.strictObject({ type: z.literal("resize"), ...onBlock, minutes }),
  z.strictObject({ type: z.literal("rename"), ...onBlock, title }),
  z.strictObject({ type: z.literal("sort"), ...onBlock, kind }),
  z.strictObject({ type: z.literal("tie"), ...onBlock, entryId }),
  z.strictObject({ type: z.literal("repeat"), ...onBlock, recurrence }),
  z.strictObject({ type: z.literal("pause"), ...onBlock, pause: pause.nullable() }),
  z.strictObject({
    type: z.literal("finish"),
    id: z.uuid(),
    version: onBlock.version,
    occurrence: day,
    outcome: outcome.nullable(),
  }),
  z.strictObject({
    type: z.literal("fill"),
    id: z.uuid(),
    version: onBlock.version,
    bookmarkIds: z
      .array(z.uuid())
      .max(50)
      .refine((ids) => new Set(ids).size === ids.length, "Name each text once."),
  }),
  z.strictObject({ type: z.literal("delete"), ...onBlock }),
  z.strictObject({ type: z.literal("restore"), ...onBlock }),
]);

export const editPlanInput = z.strictObject({
  /** What the person did, in words: "Moved Team check-in to 14:00". */
  gesture: z.string().trim().min(1).max(200),
  edits: z.array(editShape).min(1).max(200),
});

/** A number, also as a form of our own pages sends it. */
const fromForm = z.union([
  z.number(),
  z
    .string()
    .max(6)
    .regex(/^\d{1,2}(?:\.\d{1,3})?$/, "Write a number.")
    .transform(Number),
]);

export const planFromRoleInput = z.strictObject({
  role: z.string().min(1).max(80),
  date: day,
  start: clock,
  /** From the first start to the last end, breaks included. */
  hours: fromForm.pipe(z.number().min(0.5).max(16)),
  timeZone: zone,
  /** On so many days one after another. */
  days: fromForm.pipe(z.int().min(1).max(14)).default(1),
  /** An RFC 5545 RRULE by days or weeks: each activity becomes a routine. */
  repeat: z.string().max(500).optional(),
});

export const changeInput = z.strictObject({ changeId: z.uuid() });

export const dayParams = z.strictObject({ date: day });
export const dayQuery = z.strictObject({ timeZone: zone.optional() });
export const occurrencesQuery = z.strictObject({ from: day, to: day, timeZone: zone.optional() });

/** What the planner reads of a guide: its typical day, and which task each activity practises. */
export const roleDayContent = z.object({
  activities: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      kind: z.enum(dayKinds),
      start: clock,
      minutes: z.int(),
      task: z.string().nullable(),
    }),
  ),
  tasks: z.array(z.object({ id: z.uuid(), key: z.string() })),
});

export type EditPlanInput = z.infer<typeof editPlanInput>;
export type AddBlockInput = z.infer<typeof addBlockInput>;
export type ScopeQuery = z.infer<typeof scopeQuery>;
export type ChangeBlockInput = z.infer<typeof changeBlockInput>;
export type PlanFromRoleInput = z.infer<typeof planFromRoleInput>;
