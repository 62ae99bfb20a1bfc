/** One thing that a visitor kept in this browser, as `POST me/merge` takes it, and as it is shown. */
export interface VisitorBookmark {
  /** The field of `POST bookmarks` and its value. */
  name: string;
  value: string;
  title: string;
  href: string;
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const key = "metier-bookmarks";

/** Where this browser keeps them. */
export function visitorStore(): Store {
  return localStorage;
}

/** As many as one merge takes. */
const most = 500;

/** What a visitor kept, the first kept first; empty where the browser keeps nothing or what it holds is not ours. */
export function readVisitorBookmarks(store: Store): VisitorBookmark[] {
  try {
    const kept = JSON.parse(store.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isBookmark).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a thing, once; false when the browser keeps no more. */
export function keepForVisitor(store: Store, bookmark: VisitorBookmark): boolean {
  const others = withoutThing(readVisitorBookmarks(store), bookmark);
  return others.length < most && write(store, [...others, bookmark]);
}

/** Forgets a thing, or with a list of what was merged all of it, so that what was kept meanwhile stays. */
export function forgetForVisitor(store: Store, ...gone: Pick<VisitorBookmark, "name" | "value">[]): boolean {
  return write(store, gone.reduce<VisitorBookmark[]>(withoutThing, readVisitorBookmarks(store)));
}

function withoutThing(all: VisitorBookmark[], { name, value }: Pick<VisitorBookmark, "name" | "value">) {
  return all.filter((one) => one.name !== name || one.value !== value);
}

function write(store: Store, all: VisitorBookmark[]): boolean {
  try {
    if (all.length === 0) store.removeItem(key);
    else store.setItem(key, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

function isBookmark(one: unknown): one is VisitorBookmark {
  const { name, value, title, href } = (one ?? {}) as VisitorBookmark;
  return [name, value, title, href].every((text) => typeof text === "string") && /^\/(?!\/)/.test(href);
}
