"use client";

import { useEffect, useRef } from "react";
import { personHere } from "@/lib/http/hint";
import type { Waiting } from "../plan-state";

/** Under which name in the browser, with the person behind it. */
const key = "metier-plan-waiting";

/**
 * Keeps what waits to be sent in this browser, under its person, so that it outlives the page: what an earlier page
 * left is handed over once. Keys make a second sending harmless.
 */
export function useKeptWaiting(waiting: readonly Waiting[], restore: (kept: Waiting[]) => void) {
  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current) return;
    isRead.current = true;
    const kept = readKept();
    if (kept.length > 0) restore(kept);
  }, [restore]);
  useEffect(() => {
    if (!isRead.current) return;
    const person = personHere();
    if (!person) return;
    // Only what is not sent at once is worth writing down.
    if (waiting.length > 0) localStorage.setItem(`${key}:${person}`, JSON.stringify(waiting));
    else localStorage.removeItem(`${key}:${person}`);
  }, [waiting]);
}

function readKept(): Waiting[] {
  const person = personHere();
  if (!person) return [];
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${key}:${person}`) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

function isWaiting(value: unknown): value is Waiting {
  return (
    typeof value === "object" && value !== null && "key" in value && "kind" in value && "gesture" in value
  );
}
