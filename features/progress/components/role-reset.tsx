"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/button";
import { useHandover } from "@/components/use-handover";
import { send } from "@/lib/http/client";
import type { resetMarks } from "../endpoints";

/** Takes back all that was marked in a role. It asks first, and the list of changes takes it back. */
export function RoleReset({ role, title }: { role: string; title: string }) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState("");
  const { take, pass } = useHandover();
  async function reset() {
    const answer = await send<typeof resetMarks>("POST", "/api/v1/marks/reset", { body: { role } });
    pass();
    setAsking(false);
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
      ) : (
        <Button ref={take} variant="quiet" onClick={() => setAsking(true)}>
          Reset …<span className="sr-only">{` ${title}`}</span>
        </Button>
      )}
      <p role="alert" className="text-danger empty:hidden">
        {fault}
      </p>
    </div>
  );
}
