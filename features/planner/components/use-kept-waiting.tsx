"use client";

import { useEffect, useRef, useState } from "react";
import { personHere } from "@/lib/http/hint";
import { type KeptWaiting, readKept } from "../kept-waiting";
import type { Waiting } from "../waiting";

/** Under which name in the browser, with the person and the gesture behind it. */
const key = "metier-plan-waiting";

/** Whose page this is: who was signed in when it opened, whoever signs in elsewhere since. */
export function usePerson(): string | null {
  return useState(() => (typeof document === "undefined" ? null : personHere()))[0];
}

/**
 * Keeps what waits to be sent in this browser, each gesture by itself, so that it outlives the page and windows leave
 * those of others alone: what an earlier page left is handed over once. Keys make a second sending harmless.
 */
export function useKeptWaiting(
  person: string | null,
  waiting: readonly Waiting[],
  restore: (kept: Waiting[]) => void,
) {
  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current || !person) return;
    isRead.current = true;
    const kept = leftBy(person);
    if (kept.length > 0) restore(kept);
  }, [person, restore]);
  /** What this window has kept, and since when: the order in which it was done. */
  const own = useRef(new Map<string, KeptWaiting>());
  useEffect(() => {
    if (!person) return;
    for (const one of waiting) {
      const before = own.current.get(one.key);
      if (before?.one === one) continue;
      const at = before?.at ?? performance.timeOrigin + performance.now();
      own.current.set(one.key, { at, one });
      localStorage.setItem(nameOf(person, one.key), JSON.stringify({ at, one } satisfies KeptWaiting));
    }
    const now = new Set(waiting.map((one) => one.key));
    for (const gone of [...own.current.keys()].filter((known) => !now.has(known))) {
      own.current.delete(gone);
      localStorage.removeItem(nameOf(person, gone));
    }
  }, [person, waiting]);
}

function nameOf(person: string, gesture: string): string {
  return `${key}:${person}:${gesture}`;
}

/** What earlier pages have left. */
function leftBy(person: string): Waiting[] {
  const own = nameOf(person, "");
  return readKept(Object.entries(localStorage).flatMap(([name, text]) => (name.startsWith(own) ? text : [])));
}
