import { z } from "zod";
import { AppError } from "../errors";

/** A place in a list of bookmarks has as many digits as it took to come between its neighbours. */
const longestCursor = 4000;

/** The query of every list: how many, and after which. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(longestCursor).optional(),
};

/** One page of a list by key; `next` is the cursor of the page after it. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export function encodeCursor(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/**
 * The keys that a cursor holds, checked against their shape.
 * @throws AppError `invalid` for a cursor that we did not give out.
 */
export function decodeCursor<T>(cursor: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    const message = "This cursor is not one of ours. Begin again without it.";
    throw new AppError("invalid", message, { errors: [{ path: "cursor", message }] });
  }
}

/** A cursor in the address of a page for people: one that is not ours counts as absent, and the list begins anew. */
export function cursorOnPage(shape: z.ZodType) {
  const isOurs = (text: string) => {
    try {
      decodeCursor(text, shape);
      return true;
    } catch {
      return false;
    }
  };
  return z.string().max(longestCursor).refine(isOurs).optional().catch(undefined);
}

/** Cuts the one row too many that tells whether there is a next page. */
export function cutPage<T>(
  rows: T[],
  limit: number,
  keyOf: (last: T) => readonly (string | number | null)[],
) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
