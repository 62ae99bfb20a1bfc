import type { BookmarkKind } from "@/db/enums";

/** What each kind of thing is called beside a bookmark. */
export const kindNames: Record<BookmarkKind, string> = {
  guide: "Guide",
  entry: "Entry",
  figure: "Figure",
  technology: "Technology",
  article: "Article",
  link: "Address",
};
