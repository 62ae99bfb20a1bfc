"use client";

import { useCallback, useEffect, useRef } from "react";

/** What may have changed behind a page's back: the clock of a block, or the plan itself. */
type Topic = "focus" | "plan";

/** Under which name in the browser, with the topic behind it, it stands when something was last told. */
const key = "metier-told";

/** Tells every window of this browser, this one included, that something is to be read again. */
export function tell(topic: Topic): void {
  const channel = new BroadcastChannel(`metier-${topic}`);
  post(channel, topic);
  channel.close();
}

/**
 * Does something whenever it is told, and when the page comes back into sight; at once where something was told after
 * this page was asked for, and so may not be on it.
 * @returns how to tell all windows but this one
 */
export function useTold(topic: Topic, hear: () => void): () => void {
  const latest = useRef(hear);
  const own = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const channel = new BroadcastChannel(`metier-${topic}`);
    own.current = channel;
    const look = () => document.visibilityState === "visible" && latest.current();
    channel.onmessage = () => latest.current();
    document.addEventListener("visibilitychange", look);
    if (Number(localStorage.getItem(`${key}-${topic}`) ?? 0) > performance.timeOrigin) latest.current();
    return () => {
      channel.close();
      own.current = null;
      document.removeEventListener("visibilitychange", look);
    };
  }, [topic]);
  return useCallback(() => {
    if (own.current) post(own.current, topic);
  }, [topic]);
}

function post(channel: BroadcastChannel, topic: Topic): void {
  localStorage.setItem(`${key}-${topic}`, String(performance.timeOrigin + performance.now()));
  channel.postMessage(topic);
}
