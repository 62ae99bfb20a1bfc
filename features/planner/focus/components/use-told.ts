"use client";

import { useEffect, useRef } from "react";

/** What may have changed behind a page's back: the clock of a block, or the plan itself. */
type Topic = "focus" | "plan";

/** Tells every window of this browser, this one included, that something is to be read again. */
export function tell(topic: Topic): void {
  const channel = new BroadcastChannel(`metier-${topic}`);
  channel.postMessage(topic);
  channel.close();
}

/** Does something whenever it is told, and when the page comes back into sight. */
export function useTold(topic: Topic, hear: () => void): void {
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const channel = new BroadcastChannel(`metier-${topic}`);
    const look = () => document.visibilityState === "visible" && latest.current();
    channel.onmessage = () => latest.current();
    document.addEventListener("visibilitychange", look);
    return () => {
      channel.close();
      document.removeEventListener("visibilitychange", look);
    };
  }, [topic]);
}
