import type { BookmarkPage } from "./input";

/** The address of the page of bookmarks that shows a choice. */
export function bookmarksHref(page: Partial<BookmarkPage>): string {
  const chosen = Object.entries(page).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return chosen.length === 0 ? "/bookmarks" : `/bookmarks?${new URLSearchParams(chosen)}`;
}
