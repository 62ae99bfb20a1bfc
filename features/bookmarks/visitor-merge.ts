import { forgetForVisitor, readVisitorBookmarks } from "./visitor-store";

type Store = Parameters<typeof readVisitorBookmarks>[0];
type Named = Record<string, string>;

/** What `POST me/merge` says of bookmarks. */
interface Merged {
  kept: { title: string }[];
  known: { title: string }[];
  gone: string[];
}

/**
 * Brings what a browser keeps into the account of whoever is signed in now, by one request. The browser forgets it
 * only after the answer, and only what was sent; a request whose answer was lost is sent again and finds all there.
 * @returns what came of it, in words; null when there was nothing or it could not be done
 */
export async function mergeVisitorBookmarks(
  store: Store,
  merge: (bookmarks: Named[]) => Promise<Merged | null>,
): Promise<string | null> {
  const brought = readVisitorBookmarks(store);
  if (brought.length === 0) return null;
  const merged = await merge(brought.map(({ name, value }) => ({ [name]: value })));
  if (!merged) return null;
  forgetForVisitor(store, ...brought);
  const { kept, known, gone } = merged;
  return [
    `What you kept in this browser is in your account now: ${kept.length} new`,
    ...(known.length > 0 ? [`${known.length} kept there already`] : []),
    ...(gone.length > 0 ? [`${gone.length} no longer published`] : []),
  ]
    .join(", ")
    .concat(".");
}
