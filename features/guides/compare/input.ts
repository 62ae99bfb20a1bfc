import { z } from "zod";
import { type ReadingPath, readingPaths } from "@/features/guides/reading-path";
import { slug } from "@/lib/slug";

type Query = Record<string, string | string[] | undefined>;

const chosen = z.object({ a: slug.optional().catch(undefined), b: slug.optional().catch(undefined) });

/** The roles chosen in the form; what is out of shape counts as not chosen. */
export function parseChosenPair(query: Query): { a?: string; b?: string } {
  return chosen.parse(query);
}

const knownPath = z.enum(readingPaths).nullable().catch(null);

/** Whether only what differs is to be shown, and on which path the reader is. */
export function parseShow({ show, path }: Query): { differencesOnly: boolean; path: ReadingPath | null } {
  return { differencesOnly: show === "differences", path: knownPath.parse(path) };
}
