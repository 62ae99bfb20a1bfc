"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import { shorten } from "@/lib/text";
import type { saveEdits } from "../../endpoints";
import { endedBefore, pauseFrom } from "../../pauses";
import type { GivenEdit } from "../../scopes";
import type { Routine } from "../queries";

/** Pauses a routine from today, lets it go on, or deletes it; each is a gesture that the history takes back. */
export function RoutineActions({ routine, today }: { routine: Routine; today: string }) {
  const { id, title, version } = routine;
  const pause = pauseFrom(routine.pause, today);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function make(verb: string, edit: Exclude<GivenEdit, { type: "add" }>) {
    setBusy(true);
    setFault(null);
    const body = { gesture: shorten(`${verb} ${title}`, 200), edits: [{ ...edit, version }] };
    const answer = await send<typeof saveEdits>("POST", "/api/v1/planner/edits", { body });
    if (answer.ok) return window.location.reload();
    setBusy(false);
    setFault(answer.problem.detail);
  }

  return (
    <div className="flex flex-wrap gap-2">
      {pause ? (
        <Button
          disabled={isBusy}
          aria-label={`Go on: ${title}`}
          onClick={() => make("Resumed", { type: "pause", id, pause: endedBefore(pause, today) })}
        >
          Go on
        </Button>
      ) : (
        <Button
          disabled={isBusy}
          aria-label={`Pause: ${title}`}
          onClick={() => make("Paused", { type: "pause", id, pause: { from: today, until: null } })}
        >
          Pause
        </Button>
      )}
      <Button
        variant="danger"
        disabled={isBusy}
        aria-label={`Delete: ${title}`}
        onClick={() => make("Deleted", { type: "delete", id })}
      >
        Delete
      </Button>
      <p role="alert" className={fault ? "basis-full text-danger" : "sr-only"}>
        {fault}
      </p>
    </div>
  );
}
