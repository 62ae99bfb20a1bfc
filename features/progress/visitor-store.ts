/** What a browser keeps for somebody who is not signed in: by `role#key`, what was said, and when. */
export type Kept<Said extends readonly [what: unknown, at: string, ...more: unknown[]]> = Record<
  string,
  Said
>;

type AnyKept = Kept<readonly [unknown, string, ...unknown[]]>;

/**
 * What is kept under a key; nothing where this browser keeps nothing, or what it holds there is not ours.
 * @param store a browser may refuse even to give it out
 */
export function readKept(key: string, store: () => Pick<Storage, "getItem">): unknown {
  try {
    const kept = JSON.parse(store().getItem(key) ?? "{}");
    return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** @returns false when this browser keeps nothing. */
export function keep(
  key: string,
  kept: AnyKept,
  given: () => Pick<Storage, "setItem" | "removeItem">,
): boolean {
  try {
    const store = given();
    if (Object.keys(kept).length === 0) store.removeItem(key);
    else store.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** As much of it as one request takes; the rest is for the next. */
export function firstOf<K extends AnyKept>(kept: K, most: number): K {
  return Object.fromEntries(Object.entries(kept).slice(0, most)) as K;
}

/** What is left to keep once `sent` has arrived: what was said in another tab meanwhile, and what there was no room for. */
export function withoutSent<K extends AnyKept>(kept: K, sent: K): K {
  return Object.fromEntries(Object.entries(kept).filter(([entry, [, at]]) => sent[entry]?.[1] !== at)) as K;
}

/** The present, from the browser's own clock: `lib/dates.ts` with its Temporal is too heavy for a document. */
export function presentInstant(): string {
  return new Date(performance.timeOrigin + performance.now()).toISOString();
}
