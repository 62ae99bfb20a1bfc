"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/button";
import { useHandover } from "@/components/use-handover";
import { send } from "@/lib/http/client";
import type { resetMarks, undoMarks } from "../endpoints";

interface Props {
  role: string;
  title: string;
  /** Whether there is anything to take back. */
  isMarked?: boolean;
}

/** Takes back all that was marked in a role. It asks first, and Undo here or in the list of changes brings it back. */
export function RoleReset({ role, title, isMarked = true }: Props) {
  const router = useRouter();
  const [changeId, setChangeId] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState("");
  const { take, pass } = useHandover();
  async function reset() {
    const answer = await send<typeof resetMarks>("POST", "/api/v1/marks/reset", { body: { role } });
    pass();
    setAsking(false);
    setFault(answer.ok ? "" : answer.problem.detail);
    setChangeId(answer.ok ? answer.body.changeId : null);
    // Among several roles this one goes away with its button.
    if (answer.ok) document.getElementById("changes")?.focus();
    router.refresh();
  }
  async function undo() {
    if (!changeId) return;
    const answer = await send<typeof undoMarks>("POST", "/api/v1/marks/undo", { body: { changeId } });
    pass();
    setChangeId(null);
    setFault(answer.ok ? "" : answer.problem.detail);
    router.refresh();
  }
  return (
    <div>
      {isAsking ? (
        <fieldset className="border-s-4 border-warn px-4 py-1">
          <legend className="float-start font-semibold">{`Take back everything you marked in ${title}?`}</legend>
          <p className="clear-both">Undo brings it back for 30 days.</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button variant="danger" onClick={() => void reset()}>
              Reset
            </Button>
            <Button
              autoFocus
              onClick={() => {
                pass();
                setAsking(false);
              }}
            >
              Keep it
            </Button>
          </div>
        </fieldset>
      ) : changeId ? (
        <Button ref={take} variant="quiet" onClick={() => void undo()}>
          Undo<span className="sr-only">{` the reset of ${title}`}</span>
        </Button>
      ) : isMarked ? (
        <Button ref={take} variant="quiet" onClick={() => setAsking(true)}>
          Reset …<span className="sr-only">{` ${title}`}</span>
        </Button>
      ) : null}
      <p role="status" className="text-quiet empty:hidden">
        {changeId ? "Everything you marked here is taken back." : null}
      </p>
      <p role="alert" className="text-danger empty:hidden">
        {fault}
      </p>
    </div>
  );
}
