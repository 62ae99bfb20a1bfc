"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/button";
import { formatMinutes } from "@/lib/clock";
import { send } from "@/lib/http/client";
import { shorten } from "@/lib/text";
import type { Block, Outcome } from "../../edits";
import type { GivenEdit } from "../../scopes";
import type { readPlanSettings } from "../../settings/endpoints";
import type { startFocus } from "../endpoints";
import type { Method } from "../focus-clock";
import { isOwnMethod, MethodFields } from "./method-fields";
import { tell } from "./use-told";

/** Fetched when a block to learn in is opened. */
const BlockReadings = dynamic(() =>
  import("../../readings/components/block-readings").then((part) => part.BlockReadings),
);

interface Doable
  extends Pick<Block, "id" | "title" | "kind" | "date" | "minutes" | "recurrence" | "version"> {
  occurrence: string;
  done?: number | null | undefined;
  dropped?: boolean | undefined;
}

/** In a block's dialog: start it, say what became of it, or what is read in it. */
export function DoingPanel({
  block,
  isOne,
  isSaving,
  onEdit,
  onClose,
}: {
  block: Doable;
  /** Whether what is done in the dialog is for this one alone: several are not started or done at once. */
  isOne: boolean;
  /** Whether a change of the plan is on its way. */
  isSaving: boolean;
  onEdit: (gesture: string, edits: GivenEdit[], message: string) => void;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState<{ method: Method | null; isOwn: boolean } | null>(null);
  const [fault, setFault] = useState("");
  const isSaid = Boolean(block.done) || block.dropped === true;

  async function choose() {
    const answer = await send<typeof readPlanSettings>("GET", "/api/v1/planner/settings", {});
    const method = answer.ok ? answer.body.focusMethod : null;
    setChosen({ method, isOwn: isOwnMethod(method) });
  }

  async function start() {
    const { id, recurrence, occurrence } = block;
    const body = {
      blockId: id,
      ...(recurrence === null ? {} : { occurrence }),
      ...(chosen ? { method: chosen.method } : {}),
    };
    const answer = await send<typeof startFocus>("POST", "/api/v1/planner/focus", { body });
    if (!answer.ok) return setFault(answer.problem.errors?.[0]?.message ?? answer.problem.detail);
    tell("focus");
    onClose();
  }

  function say(outcome: Outcome | null) {
    const { id, recurrence, date } = block;
    const occurrence = recurrence === null ? date : block.occurrence;
    const verb = outcome ? ("minutes" in outcome ? "Finished" : "Dropped") : "Not done:";
    const said = `${verb} ${shorten(block.title, 120)}`;
    onClose();
    onEdit(said, [{ type: "finish", id, occurrence, outcome }], `${said}.`);
  }

  return (
    <>
      <section aria-label="Do it" className="grid gap-3 border-t border-rule pt-4">
        {isOne ? null : <p className="text-quiet">Start and Done are for one: choose “This one”.</p>}
        {chosen && isOne ? (
          <MethodFields {...chosen} onChoose={(method, isOwn) => setChosen({ method, isOwn })} />
        ) : null}
        <div className="flex flex-wrap gap-2">
          {chosen ? (
            <Button disabled={!isOne} onClick={() => void start()}>
              Start the clock
            </Button>
          ) : (
            <Button disabled={!isOne} onClick={() => void choose()}>
              Start
            </Button>
          )}
          {isSaid ? (
            <Button disabled={!isOne} onClick={() => say(null)}>
              Not done after all
            </Button>
          ) : (
            <>
              <Button disabled={!isOne} onClick={() => say({ minutes: block.minutes })}>
                Done
              </Button>
              <Button disabled={!isOne} onClick={() => say({ dropped: true })}>
                Drop it
              </Button>
            </>
          )}
        </div>
        {isSaid ? <p className="text-quiet">{doneWords(block)}</p> : null}
        <p role="alert" className="font-semibold text-danger empty:hidden">
          {fault}
        </p>
      </section>
      {block.kind === "learn" && block.version > 0 ? (
        <BlockReadings block={block} isSaving={isSaving} onEdit={onEdit} />
      ) : null}
    </>
  );
}

/** `Done: 25 min of 30 min.` */
function doneWords({ done, minutes }: Doable): string {
  return done ? `Done: ${formatMinutes(done)} of ${formatMinutes(minutes)} planned.` : "Dropped.";
}
