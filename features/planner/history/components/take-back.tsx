"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import type { redoPlanChange, undoPlanChange } from "../../endpoints";

/** Takes a gesture back, or does it again; the page is read anew, for its list has changed. */
export function TakeBack({
  changeId,
  gesture,
  isUndone,
}: {
  changeId: string;
  gesture: string;
  isUndone: boolean;
}) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const key = useRef<string | null>(null);

  async function press() {
    setBusy(true);
    setFault(null);
    // One key until there is an answer: pressed again after a lost one, it is done once.
    key.current ??= crypto.randomUUID();
    const [values, options] = [{ body: { changeId } }, { idempotencyKey: key.current }];
    const answer = isUndone
      ? await send<typeof redoPlanChange>("POST", "/api/v1/planner/redo", values, options)
      : await send<typeof undoPlanChange>("POST", "/api/v1/planner/undo", values, options);
    if (answer.ok) return window.location.reload();
    if (answer.status !== 0) key.current = null;
    setBusy(false);
    setFault(
      answer.status === 409
        ? "What it touched has changed since. Take the later changes back first."
        : answer.problem.detail,
    );
  }

  return (
    <>
      <Button disabled={isBusy} onClick={press} aria-label={`${isUndone ? "Redo" : "Undo"}: ${gesture}`}>
        {isUndone ? "Redo" : "Undo"}
      </Button>
      <p role="alert" className={fault ? "basis-full text-danger" : "sr-only"}>
        {fault}
      </p>
    </>
  );
}
