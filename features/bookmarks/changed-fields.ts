import type { ReadingState } from "@/db/enums";
import type { ChangeBookmark } from "./input";

/** What the owner of a bookmark says of it, but for the note, as the fields of a form hold it. */
export interface OwnFields {
  ownTitle: string;
  /** With commas between. */
  tags: string;
  /** Empty for none. */
  listId: string;
  state: ReadingState;
}

const names = ["ownTitle", "tags", "listId", "state"] as const;

export function ownFieldsOf(bookmark: {
  ownTitle: string | null;
  tags: readonly string[];
  list: { id: string } | null;
  state: ReadingState;
}): OwnFields {
  return {
    ownTitle: bookmark.ownTitle ?? "",
    tags: bookmark.tags.join(", "),
    listId: bookmark.list?.id ?? "",
    state: bookmark.state,
  };
}

/** What was typed anew, as the door takes it: what was left alone is not sent, and so stays as it stands by then. */
export function changeOf(stored: OwnFields, typed: OwnFields): ChangeBookmark {
  const isNew = (name: keyof OwnFields) => typed[name].trim() !== stored[name];
  return {
    ...(isNew("ownTitle") ? { title: typed.ownTitle.trim() || null } : {}),
    ...(isNew("tags") ? { tags: typed.tags.split(",").flatMap((tag) => tag.trim() || []) } : {}),
    ...(isNew("listId") ? { listId: typed.listId || null } : {}),
    ...(isNew("state") ? { state: typed.state } : {}),
  };
}

/**
 * The fields after somebody else's change: theirs, but for what was typed anew here.
 * @returns them, and the names of those that both have changed, each its own way
 */
export function overChange(
  stored: OwnFields,
  typed: OwnFields,
  theirs: OwnFields,
): { typed: OwnFields; clashes: (keyof OwnFields)[] } {
  const own = names.filter((name) => typed[name] !== stored[name]);
  return {
    typed: { ...theirs, ...Object.fromEntries(own.map((name) => [name, typed[name]])) },
    clashes: own.filter((name) => theirs[name] !== stored[name] && theirs[name] !== typed[name]),
  };
}
