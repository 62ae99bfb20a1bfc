"use client";

import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { send } from "@/lib/http/client";
import type { Block } from "../edits";
import type { listPlanChanges, listPlanDays, redoPlanChange, saveEdits, undoPlanChange } from "../endpoints";
import { useTold } from "../focus/components/use-told";
import type { PastChange } from "../history/queries";
import {
  begin,
  isRefusal,
  overTheirs,
  type PlanBlock,
  type Refusal,
  reduce,
  shownIn,
  versionsOf,
  type Waiting,
} from "../plan-state";
import type { PlanDay } from "../queries";
import type { GivenEdit } from "../scopes";
import { useKeptWaiting, usePerson } from "./use-kept-waiting";

/**
 * The plan of some days, one after another, as a person works on it. Each gesture is shown at once by the reducer that
 * the server uses, too, and sent in order. One that the network lost stays visible, outlives the page, and is sent
 * again by itself when the connection is back.
 */
export function usePlan(days: readonly PlanDay[], pastChanges: PastChange[]) {
  const [state, dispatch] = useReducer(reduce, { days, changes: pastChanges }, begin);
  const { saved, waiting, changes, fault, conflict } = state;
  const isSending = useRef(false);
  /** Raised by each gesture and each answer to one: what was asked for before it may be old. */
  const turn = useRef(0);
  /** Whether the days are to be read again once nothing waits. */
  const isStale = useRef(false);
  const person = usePerson();

  const from = days[0]?.date ?? "";
  const to = days.at(-1)?.date ?? "";
  const timeZone = days[0]?.timeZone ?? "UTC";
  const reload = useCallback(
    async (text: string | null, kind: Refusal = "changed") => {
      const values = { query: { from, to, timeZone } };
      const begun = turn.current;
      isStale.current = text === null;
      const answer = await send<typeof listPlanDays>("GET", "/api/v1/planner/days", values);
      if (text === null && turn.current !== begun) return;
      isStale.current = false;
      dispatch({ type: "reloaded", days: answer.ok ? answer.body.items : null, text, kind });
    },
    [from, to, timeZone],
  );

  const restore = useCallback((kept: Waiting[]) => dispatch({ type: "restored", waiting: kept }), []);
  useKeptWaiting(person, waiting, restore);

  // Another device may have changed the day while this one slept, or something else on this page has.
  const isIdle = waiting.length === 0;
  const tellOthers = useTold("plan", () => {
    if (!isIdle) return;
    void (async () => {
      const answer = await send<typeof listPlanChanges>("GET", "/api/v1/planner/changes", {
        query: { limit: 20 },
      });
      if (answer.ok) dispatch({ type: "told", changes: answer.body.items });
      await reload(null);
    })();
  });

  useEffect(() => {
    const [next] = waiting;
    if (!next && isStale.current) void reload(null);
    if (!next || (fault && !isRefusal(fault)) || isSending.current) return;
    isSending.current = true;
    void (async () => {
      const answer = await sendWaiting(next);
      isSending.current = false;
      if (answer.ok) {
        dispatch({ type: "saved", waiting: next, answer: answer.body });
        tellOthers();
        turn.current += 1;
        // When a routine happens is for the server to say, once all is sent.
        if (answer.body.blocks.some((block) => isRoutine(block, saved))) isStale.current = true;
        return;
      }
      const { status, problem } = answer;
      if (status === 401)
        return dispatch({ type: "failed", kind: "signed-out", text: "You are signed out." });
      if (status === 0 || status === 429 || status >= 500) {
        return dispatch({ type: "failed", kind: "unsaved", text: problem.detail });
      }
      if (status === 409 || status === 404) await reload(changedElsewhere);
      else await reload(problem.errors?.[0]?.message ?? problem.detail, "refused");
    })();
  }, [waiting, saved, fault, reload, tellOthers]);

  const isUnsaved = fault?.kind === "unsaved";
  useEffect(() => {
    if (!isUnsaved) return;
    const retry = () => dispatch({ type: "retry" });
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [isUnsaved]);

  const blocks = useMemo(() => shownIn({ saved, waiting }), [saved, waiting]);
  const lastDone = changes.find((change) => !change.isUndone);
  const lastUndone = changes.slice(0, lastDone ? changes.indexOf(lastDone) : undefined).at(-1);

  function edit(gesture: string, edits: GivenEdit[], message: string) {
    const versions = versionsOf(saved, edits);
    const key = crypto.randomUUID();
    turn.current += 1;
    dispatch({ type: "do", message, waiting: { kind: "edit", key, person, gesture, edits, versions } });
  }

  return {
    blocks,
    message: state.message,
    fault,
    conflict,
    isSaving: waiting.length > 0 && !fault,
    undoable: waiting.findLast((one) => one.kind === "edit")?.gesture ?? lastDone?.gesture ?? null,
    redoable: isIdle ? (lastUndone?.gesture ?? null) : null,
    edit,
    undo() {
      if (fault && !isRefusal(fault)) {
        dispatch({ type: "drop" });
        // An answer may have been lost, and not the gesture: the day is read again.
        return void reload(null);
      }
      if (!isIdle || !lastDone) return;
      const { changeId, gesture } = lastDone;
      const waitingUndo = { kind: "undo" as const, person, key: crypto.randomUUID(), changeId, gesture };
      turn.current += 1;
      dispatch({ type: "do", message: "", waiting: waitingUndo });
    },
    redo() {
      if (!isIdle || !lastUndone) return;
      const { changeId, gesture } = lastUndone;
      const waitingRedo = { kind: "redo" as const, person, key: crypto.randomUUID(), changeId, gesture };
      turn.current += 1;
      dispatch({ type: "do", message: "", waiting: waitingRedo });
    },
    retry: () => dispatch({ type: "retry" }),
    /** Makes the lost gesture on what stands now; Undo brings that back. */
    insist() {
      if (conflict)
        edit(
          conflict.gesture,
          overTheirs(conflict),
          `${conflict.gesture}. Undo brings the other version back.`,
        );
    },
    settle: () => dispatch({ type: "settle" }),
  };
}

/** Whether a block repeats, or did until now. */
function isRoutine({ id, recurrence }: Block, saved: readonly PlanBlock[]): boolean {
  return recurrence !== null || saved.some((block) => block.id === id && block.recurrence !== null);
}

const changedElsewhere =
  "The plan was changed meanwhile, perhaps on another device. Here it is as it stands now; your last change was not made.";

async function sendWaiting(waiting: Waiting) {
  const options = { idempotencyKey: waiting.key, writer: waiting.person };
  const { kind } = waiting;
  if (kind === "edit") {
    const edits = waiting.edits.map((edit) => toSend(edit, waiting.versions));
    const body = { gesture: waiting.gesture, edits };
    return send<typeof saveEdits>("POST", "/api/v1/planner/edits", { body }, options);
  }
  const body = { changeId: waiting.changeId };
  return kind === "undo"
    ? send<typeof undoPlanChange>("POST", "/api/v1/planner/undo", { body }, options)
    : send<typeof redoPlanChange>("POST", "/api/v1/planner/redo", { body }, options);
}

function toSend(edit: GivenEdit, versions: Readonly<Record<string, number>>) {
  if (edit.type !== "add") return { ...edit, version: versions[edit.id] };
  const { id, title, date, start, minutes, timeZone, kind, entryId, recurrence } = edit.block;
  const block = { id, title, date, start, minutes, timeZone, kind, entryId, recurrence };
  return { type: "add" as const, block };
}
