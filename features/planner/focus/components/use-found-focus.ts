"use client";

import { type RefObject, useEffect } from "react";

/**
 * Where what had the keyboard's focus has left the page, it goes on from here.
 * @param said changes with whatever may take the focus away; empty while nothing has happened
 */
export function useFoundFocus(place: RefObject<HTMLElement | null>, said: string): void {
  useEffect(() => {
    const isLost = !document.activeElement || document.activeElement === document.body;
    if (said && isLost) place.current?.focus();
  }, [said, place]);
}
