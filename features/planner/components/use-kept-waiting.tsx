"use client";

import { useEffect, useRef, useState } from "react";
import { personHere } from "@/lib/http/hint";
import { forgetGesture, gesturesOf, keepGesture } from "@/lib/waiting/plan";
import { type KeptWaiting, readKept } from "../kept-waiting";
import type { Waiting } from "../waiting";

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
    const kept = readKept(gesturesOf(person));
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
      keepGesture(person, one.key, JSON.stringify({ at, one } satisfies KeptWaiting));
    }
    const now = new Set(waiting.map((one) => one.key));
    for (const gone of [...own.current.keys()].filter((known) => !now.has(known))) {
      own.current.delete(gone);
      forgetGesture(person, gone);
    }
  }, [person, waiting]);
}
