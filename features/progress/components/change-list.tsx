"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { useHandover } from "@/components/use-handover";
import { send } from "@/lib/http/client";
import type { undoMarks } from "../endpoints";
import type { PastMarkChange } from "../queries";

/** What was marked last, each with the way back. */
export function ChangeList({ changes }: { changes: PastMarkChange[] }) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const { take, pass } = useHandover();
  const isBusy = useRef(false);
  async function undo({ changeId, gesture }: PastMarkChange) {
    // A second press before the answer would be told that there is nothing to take back.
    if (isBusy.current) return;
    isBusy.current = true;
    const answer = await send<typeof undoMarks>("POST", "/api/v1/marks/undo", { body: { changeId } });
    isBusy.current = false;
    pass();
    setSaid(answer.ok ? `Taken back: ${gesture}.` : answer.problem.detail);
    router.refresh();
  }
  return (
    <section aria-labelledby="changes" className="border-t border-ink py-5">
      <h2 id="changes" tabIndex={-1} className="text-base font-semibold">
        What you changed last
      </h2>
      <p ref={take} tabIndex={-1} role="status" className="min-h-6 text-quiet">
        {said}
      </p>
      <ul>
        {changes.map((change) => (
          <li
            key={change.changeId}
            className="flex items-baseline justify-between gap-4 border-t border-rule py-1"
          >
            <span className={change.isUndone ? "text-quiet line-through" : ""}>{change.gesture}</span>
            {change.isUndone ? (
              <span className="text-quiet">Taken back</span>
            ) : (
              <Button variant="quiet" onClick={() => void undo(change)}>
                Undo<span className="sr-only">{` ${change.gesture}`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
