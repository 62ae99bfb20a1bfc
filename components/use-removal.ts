import { type RefObject, useRef, useState } from "react";
import type { Result } from "@/lib/http/client";
import { overLatest } from "@/lib/http/over-latest";
import { useSaid } from "./use-said";

/**
 * A thing of one's own that a press removes, and a press in the same place brings back. What was written on it meanwhile
 * is no obstacle, since all of it comes back. Both may wait for a connection, where what sends them says so.
 * @param version the ETag of the thing, kept up to date
 * @param remove sends the removal over a version
 * @param restore takes it back
 */
export function useRemoval<T extends { etag: string }>(
  version: RefObject<string>,
  remove: (ifMatch: string) => Promise<Result<unknown>>,
  restore: () => Promise<Result<T>>,
) {
  const [isRemoved, setRemoved] = useState(false);
  const [said, setSaid] = useSaid();
  // A second press before the answer would find it gone, and take that for a failure.
  const isBusy = useRef(false);

  async function take() {
    if (isBusy.current) return;
    isBusy.current = true;
    const answer = await overLatest(version, remove);
    isBusy.current = false;
    const waits = answer.status === 202;
    setRemoved(answer.ok || waits);
    setSaid(answer.ok ? "Removed." : waits ? "Removed. It waits for a connection." : answer.problem.detail);
  }

  /** @returns the thing as it is again; null when it could not be brought back, or not yet. */
  async function bringBack(): Promise<T | null> {
    if (isBusy.current) return null;
    isBusy.current = true;
    const answer = await restore();
    isBusy.current = false;
    const waits = answer.status === 202;
    setRemoved(!answer.ok && !waits);
    setSaid(answer.ok ? "Put back." : waits ? "Put back. It waits for a connection." : answer.problem.detail);
    // What follows goes over the version that comes with the answer.
    if (waits) version.current = "";
    if (!answer.ok) return null;
    version.current = answer.body.etag;
    return answer.body;
  }

  return { isRemoved, said, setSaid, take, bringBack };
}
