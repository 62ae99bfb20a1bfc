import { z } from "zod";
import { isDay } from "@/lib/dates";
import { pageQuery } from "@/lib/http/page";
import { slug } from "@/lib/slug";
import { entryFields, namesOneEntry, oneEntry } from "../input";

const practisedOn = z
  .string()
  .max(10)
  .refine((text) => isDay(text) && text >= "1970-01-01", "Write a day as 2026-03-27.");

const url = z
  .string()
  .max(2000, "An address takes at most 2,000 characters.")
  // A phone writes the first letter large, and what was pasted has spaces around it.
  .overwrite((address) => address.trim().replace(/^https?:/i, (scheme) => scheme.toLowerCase()))
  .refine(isWebAddress, "Write an address that begins with https:// or http://.");

const text = z.string().min(1).max(2000, "Evidence takes at most 2,000 characters; a note takes more.");

/** A link, words, or both. Without a day it is today's. */
export const addEvidenceInput = z
  .strictObject({
    ...entryFields,
    practisedOn: practisedOn.optional(),
    url: url.nullable().optional(),
    text: text.nullable().optional(),
  })
  .refine(namesOneEntry, oneEntry);

/** Absent is unchanged, null is emptied. */
export const changeEvidenceInput = z.strictObject({
  practisedOn: practisedOn.optional(),
  url: url.nullable().optional(),
  text: text.nullable().optional(),
});

export const evidenceListQuery = z.strictObject({ ...pageQuery, role: slug.optional() });
export const evidenceCursor = z.tuple([practisedOn, z.uuid()]);

export type AddEvidence = z.infer<typeof addEvidenceInput>;
export type ChangeEvidence = z.infer<typeof changeEvidenceInput>;
export type EvidencePage = { limit: number; cursor?: string | undefined; role?: string | undefined };

/** An absolute address of the web, without the name and password that some carry. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}
