import { z } from "zod";
import { slug } from "@/lib/slug";

type Query = Record<string, string | string[] | undefined>;

const chosen = z.object({ a: slug.optional().catch(undefined), b: slug.optional().catch(undefined) });

/** The roles chosen in the form; what is out of shape counts as not chosen. */
export function parseChosenPair(query: Query): { a?: string; b?: string } {
  return chosen.parse(query);
}

/** Whether only what differs is to be shown. */
export function parseShow({ show }: Query): { differencesOnly: boolean } {
  return { differencesOnly: show === "differences" };
}
