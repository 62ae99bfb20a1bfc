"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { Button } from "@/components/button";
import type { Wider } from "./use-gestures";
import type { usePlan } from "./use-plan";

type Plan = Pick<
  ReturnType<typeof usePlan>,
  "message" | "fault" | "conflict" | "undoable" | "redoable" | "undo" | "redo" | "retry" | "insist" | "settle"
>;

const BothVersions = dynamic(() => import("./both-versions").then((module) => module.BothVersions));

const headings = {
  changed: "Changed elsewhere.",
  refused: "Not done.",
  unsaved: "Not saved.",
  "signed-out": "Not saved.",
};

/** In reach of the thumb: what was done, whether it is safe, and the way back. */
export function PlanStatus({
  plan,
  wider,
  isReady,
  children,
}: {
  plan: Plan;
  /** The last gesture, where it could be for more of a routine. */
  wider: Wider | null;
  isReady: boolean;
  children?: ReactNode;
}) {
  const { fault } = plan;
  return (
    <div className="sticky bottom-0 z-20 mt-4 border-t border-ink bg-paper py-2 max-lg:-mx-(--gutter) max-lg:px-(--gutter)">
      {fault ? (
        <div
          role="alert"
          className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2 border-s-4 border-warn ps-3"
        >
          <p className="measure min-w-0 flex-1 basis-64">
            <strong className="font-semibold text-warn">{headings[fault.kind]} </strong>
            {fault.text}
            {fault.kind === "unsaved" ? " Your change is still here." : ""}
          </p>
          {plan.conflict ? (
            <BothVersions conflict={plan.conflict} onInsist={plan.insist} onSettle={plan.settle} />
          ) : null}
          {fault.kind === "unsaved" ? <Button onClick={plan.retry}>Try again</Button> : null}
          {fault.kind === "signed-out" ? (
            <a className="button" href="/sign-in" target="_blank" rel="noreferrer">
              Sign in, then try again
            </a>
          ) : null}
          {fault.kind === "signed-out" ? <Button onClick={plan.retry}>Try again</Button> : null}
        </div>
      ) : null}
      {wider && !fault ? (
        <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1">
          <p className="min-w-0 pe-2 text-quiet">
            That was this <span className="font-semibold break-words">{wider.title}</span> alone.
          </p>
          <Button onClick={() => wider.widen("following")}>And all that follow</Button>
          <Button onClick={() => wider.widen("all")}>All of them</Button>
        </div>
      ) : null}
      <div className="flex items-center gap-2">
        {children}
        <Button
          onClick={plan.undo}
          disabled={!isReady || !plan.undoable}
          title={plan.undoable ?? undefined}
          aria-keyshortcuts="Control+Z"
        >
          Undo
        </Button>
        {plan.redoable ? (
          <Button onClick={plan.redo} title={plan.redoable} aria-keyshortcuts="Control+Shift+Z">
            Redo
          </Button>
        ) : null}
        <p role="status" aria-label="Last change" className="min-w-0 flex-1 ps-2 text-quiet max-sm:text-xs">
          {plan.message}
        </p>
      </div>
    </div>
  );
}
