import "server-only";
import { inTransaction } from "@/db/transaction";
import { AppError } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import type { Merge } from "../input";
import { saveBookmark } from "../mutations";

/** What became of the things that a browser brought. */
export interface Merged {
  kept: { id: string; title: string }[];
  /** Kept in the account before. */
  known: { id: string; title: string }[];
  /** No longer published, so that there is nothing to keep: what the browser called them. */
  gone: string[];
}

/**
 * Keeps what a visitor kept in a browser, the first kept first. Sent again it finds all of it there: nothing is kept
 * twice.
 */
export async function mergeBookmarks(
  learner: Learner,
  brought: NonNullable<Merge["bookmarks"]>,
): Promise<Merged> {
  return inTransaction(async () => {
    const merged: Merged = { kept: [], known: [], gone: [] };
    for (const target of brought) {
      try {
        const { bookmark, isNew } = await saveBookmark(learner, target);
        merged[isNew ? "kept" : "known"].push({ id: bookmark.id, title: bookmark.title });
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "senseless") throw error;
        merged.gone.push(Object.values(target)[0] ?? "");
      }
    }
    return merged;
  });
}
