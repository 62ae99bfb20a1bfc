import type { Waiting } from "./waiting";

/** What waits, as a browser keeps it: with when it was done. */
export interface KeptWaiting {
  at: number;
  one: Waiting;
}

/** What was kept, in the order in which it was done; what cannot be read is left out. */
export function readKept(texts: readonly string[]): Waiting[] {
  return texts
    .flatMap(parsed)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

function parsed(text: string): KeptWaiting[] {
  try {
    const kept: unknown = JSON.parse(text);
    if (!isKept(kept)) return [];
    const { at, one } = kept;
    // One that was kept before blocks were kept with it can still be sent.
    return [{ at, one: one.kind === "edit" ? { ...one, pressed: one.pressed ?? [] } : one }];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is KeptWaiting {
  if (typeof value !== "object" || value === null || !("at" in value) || !("one" in value)) return false;
  const { at, one } = value;
  return (
    typeof at === "number" && typeof one === "object" && one !== null && "key" in one && "gesture" in one
  );
}
