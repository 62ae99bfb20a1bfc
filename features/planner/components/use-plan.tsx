"use client";

import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { type Result, send } from "@/lib/http/client";
import type { Block } from "../edits";
import type { listPlanChanges, listPlanDays, redoPlanChange, saveEdits, undoPlanChange } from "../endpoints";
import { useTold } from "../focus/components/use-told";
import type { PastChange } from "../history/queries";
import type { Insisting } from "../over-theirs";
import { type Action, begin, isRefusal, nextRedo, type PlanBlock, reduce } from "../plan-state";
import type { PlanDay } from "../queries";
import type { GivenEdit } from "../scopes";
import { editsIn, nextUndo, shownIn, type Waiting, withoutFirst } from "../waiting";
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
  /** The key of what was settled last: it may be seen waiting once more before that is. */
  const settled = useRef<string | null>(null);
  /** Raised by each gesture and each answer to one: what was asked for before it may be old. */
  const turn = useRef(0);
  /** Whether the days are to be read again once nothing waits. */
  const isStale = useRef(false);
  const person = usePerson();

  const from = days[0]?.date ?? "";
  const to = days.at(-1)?.date ?? "";
  const timeZone = days[0]?.timeZone ?? "UTC";
  const readDays = useCallback(async () => {
    const values = { query: { from, to, timeZone } };
    const answer = await send<typeof listPlanDays>("GET", "/api/v1/planner/days", values);
    return answer.ok ? answer.body.items : null;
  }, [from, to, timeZone]);
  const refresh = useCallback(async () => {
    const begun = turn.current;
    isStale.current = true;
    const read = await readDays();
    if (turn.current !== begun) return;
    isStale.current = false;
    dispatch({ type: "reloaded", days: read, text: null, kind: "changed" });
  }, [readDays]);

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
      await refresh();
    })();
  });

  useEffect(() => {
    const [next] = waiting;
    if (!next && isStale.current) void refresh();
    if (!next || next.key === settled.current || (fault && !isRefusal(fault)) || isSending.current) return;
    isSending.current = true;
    void (async () => {
      const answer = await sendWaiting(next);
      if (answer.ok) {
        isSending.current = false;
        settled.current = next.key;
        dispatch({ type: "saved", waiting: next, answer: answer.body });
        tellOthers();
        turn.current += 1;
        // When a routine happens is for the server to say, once all is sent.
        if (answer.body.blocks.some((block) => isRoutine(block, saved))) isStale.current = true;
        return;
      }
      const outcome = await outcomeOf(answer, { waiting, readDays, timeZone });
      isSending.current = false;
      if (outcome.type === "reloaded") {
        settled.current = next.key;
        isStale.current = outcome.days === null;
      }
      dispatch(outcome);
    })();
  }, [waiting, saved, fault, timeZone, readDays, refresh, tellOthers]);

  const isUnsaved = fault?.kind === "unsaved";
  useEffect(() => {
    if (!isUnsaved) return;
    const retry = () => dispatch({ type: "retry" });
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [isUnsaved]);

  const blocks = useMemo(() => shownIn({ saved, waiting }), [saved, waiting]);
  const name = () => {
    turn.current += 1;
    return { key: crypto.randomUUID(), person };
  };
  function enqueue(gesture: string, message: string, made: Insisting) {
    dispatch({ type: "do", message, waiting: { kind: "edit", gesture, ...made, ...name() } });
  }

  return {
    blocks,
    message: state.message,
    fault,
    conflict,
    names: state.names,
    isSaving: waiting.length > 0 && !fault,
    undoable: nextUndo(waiting, changes)?.gesture ?? null,
    redoable: nextRedo(state)?.gesture ?? null,
    edit(gesture: string, edits: GivenEdit[], message: string, pressed: readonly PlanBlock[]) {
      enqueue(gesture, message, { edits, versions: {}, pressed: [...pressed] });
    },
    /** Takes back the last gesture; one that is not answered yet, as soon as it is. */
    undo() {
      dispatch({ type: "undo", ...name() });
      // Of what cannot be sent an answer may have been lost, and not the gesture: the day is read again.
      if (fault && !isRefusal(fault)) void refresh();
    },
    redo: () => dispatch({ type: "redo", ...name() }),
    retry: () => dispatch({ type: "retry" }),
    /** Makes the lost gesture on what stands now; Undo brings that back. */
    insist(made: Insisting) {
      if (!conflict) return;
      if (made.edits.length === 0) return dispatch({ type: "settle" });
      const { gesture } = conflict;
      enqueue(gesture, `${gesture}. Undo brings the other version back.`, made);
    },
    settle: () => dispatch({ type: "settle" }),
  };
}

type Refused = Extract<Result<unknown>, { ok: false }>;

/** Whether a block repeats, or did until now. */
function isRoutine({ id, recurrence }: Block, saved: readonly PlanBlock[]): boolean {
  return recurrence !== null || saved.some((block) => block.id === id && block.recurrence !== null);
}

const changedElsewhere =
  "The plan was changed meanwhile, perhaps on another device. Here it is as it stands now; your last change was not made.";

/** What becomes of the plan when the first of what waits is not made. */
async function outcomeOf(
  { status, problem }: Refused,
  {
    waiting,
    readDays,
    timeZone,
  }: { waiting: readonly Waiting[]; readDays: () => Promise<PlanDay[] | null>; timeZone: string },
): Promise<Action> {
  const unsaved = (text: string) => ({ type: "failed", kind: "unsaved", text }) as const;
  if (status === 401) return { type: "failed", kind: "signed-out", text: "You are signed out." };
  if (status === 0 || status === 429 || status >= 500) return unsaved(problem.detail);
  const days = await readDays();
  if (status !== 409 && status !== 404) {
    const text = problem.errors?.[0]?.message ?? problem.detail;
    return { type: "reloaded", days, text, kind: "refused" };
  }
  const lost = editsIn(withoutFirst(waiting).lost);
  const found =
    days &&
    (await import("./find-standing").then(
      ({ findStanding }) => findStanding(lost, { current: problem.current, days, timeZone }),
      () => null,
    ));
  // Neither version is thrown away before both can be shown.
  return found
    ? { type: "reloaded", days, text: changedElsewhere, kind: "changed", found }
    : unsaved("The plan was changed elsewhere, and what stands there cannot be read now.");
}

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
