import type { BookmarkKind, EntryKind } from "@/db/enums";

const kindNames: Record<BookmarkKind, string> = {
  guide: "Guide",
  entry: "Entry",
  figure: "Figure",
  technology: "Technology",
  article: "Article",
  link: "Address",
};

/** What the kind of a thing is called beside it; an entry by its own kind. */
export function kindName({ kind, entryKind }: { kind: BookmarkKind; entryKind: EntryKind | null }): string {
  return entryKind ? `${entryKind[0]?.toUpperCase()}${entryKind.slice(1)}` : kindNames[kind];
}

/** Of an outside address, what tells its reader where it leads. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}
