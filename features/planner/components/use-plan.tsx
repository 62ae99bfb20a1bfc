"use client";

import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { send } from "@/lib/http/client";
import type { ShownBlock } from "../day-view";
import type { Block } from "../edits";
import type { listPlanChanges, readPlanDay, redoPlanChange, saveEdits, undoPlanChange } from "../endpoints";
import { useTold } from "../focus/components/use-told";
import type { PastChange, PlacedBlock, PlanDay } from "../queries";
import type { GivenEdit } from "../scopes";
import { showEdits, toShown } from "../shown-edits";

/** A block with what the screen tells beside it. */
export type PlanBlock = ShownBlock & Partial<Pick<PlacedBlock, "task" | "role" | "isException">>;

type Waiting = { key: string } & (
  | { kind: "edit"; gesture: string; edits: GivenEdit[] }
  | { kind: "undo" | "redo"; changeId: string; gesture: string }
);

interface State {
  /** What the server has said. */
  saved: PlanBlock[];
  /** What was done here and is not answered yet, in order. */
  waiting: Waiting[];
  changes: PastChange[];
  /** What was last done, said to everybody. */
  message: string;
  /** Why it is not saved; what waits stays on the screen. */
  fault: { text: string; kind: "unsaved" | "signed-out" | Refusal } | null;
}

/** Another device was first, or the server does not take it at all. */
type Refusal = "changed" | "refused";
type Answered = { changeId: string; gesture: string; blocks: Block[] };
type Action =
  | { type: "do"; waiting: Waiting; message: string }
  | { type: "saved"; waiting: Waiting; answer: Answered }
  | { type: "failed"; text: string; kind: "unsaved" | "signed-out" }
  | { type: "retry" }
  | { type: "drop" }
  | { type: "told"; changes: PastChange[] }
  | { type: "reloaded"; day: PlanDay | null; text: string | null; kind: Refusal };

/**
 * The plan of a day as a person works on it. Each gesture is shown at once by the reducer that the server uses, too,
 * and sent in order; one that the network lost stays visible and can be sent again.
 */
export function usePlan(day: PlanDay, pastChanges: PastChange[]) {
  const [state, dispatch] = useReducer(reduce, { day, pastChanges }, begin);
  const { saved, waiting, changes, fault } = state;
  const isSending = useRef(false);

  const reload = useCallback(
    async (text: string | null, kind: Refusal = "changed") => {
      const values = { params: { date: day.date }, query: { timeZone: day.timeZone } };
      const answer = await send<typeof readPlanDay>("GET", "/api/v1/planner/days/{date}", values);
      dispatch({ type: "reloaded", day: answer.ok ? answer.body : null, text, kind });
    },
    [day.date, day.timeZone],
  );

  useEffect(() => {
    const [next] = waiting;
    if (!next || fault || isSending.current) return;
    isSending.current = true;
    void (async () => {
      const answer = await sendWaiting(next, saved);
      isSending.current = false;
      if (answer.ok) {
        dispatch({ type: "saved", waiting: next, answer: answer.body });
        // When a routine happens is for the server to say.
        if (answer.body.blocks.some((block) => isRoutine(block, saved))) await reload(null);
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
  }, [waiting, saved, fault, reload]);

  // Another device may have changed the day while this one slept, or something else on this page has.
  const isIdle = waiting.length === 0;
  useTold("plan", () => {
    if (!isIdle) return;
    void (async () => {
      const answer = await send<typeof listPlanChanges>("GET", "/api/v1/planner/changes", {});
      if (answer.ok) dispatch({ type: "told", changes: answer.body.items });
      await reload(null);
    })();
  });

  useEffect(() => {
    if (isIdle) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [isIdle]);

  const blocks = useMemo(
    () =>
      waiting.reduce<PlanBlock[]>(
        (all, one) => (one.kind === "edit" ? showEdits(all, one.edits) : all),
        saved,
      ),
    [saved, waiting],
  );
  const lastDone = changes.find((change) => !change.isUndone);
  const lastUndone = changes.slice(0, lastDone ? changes.indexOf(lastDone) : undefined).at(-1);

  return {
    blocks,
    message: state.message,
    fault,
    isSaving: waiting.length > 0 && !fault,
    undoable: waiting.findLast((one) => one.kind === "edit")?.gesture ?? lastDone?.gesture ?? null,
    redoable: isIdle ? (lastUndone?.gesture ?? null) : null,
    edit(gesture: string, edits: GivenEdit[], message: string) {
      dispatch({ type: "do", message, waiting: { kind: "edit", key: crypto.randomUUID(), gesture, edits } });
    },
    undo() {
      if (fault && !isRefusal(fault)) {
        dispatch({ type: "drop" });
        // An answer may have been lost, and not the gesture: the day is read again.
        return void reload(null);
      }
      if (!isIdle || !lastDone) return;
      const { changeId, gesture } = lastDone;
      const waitingUndo = { kind: "undo" as const, key: crypto.randomUUID(), changeId, gesture };
      dispatch({ type: "do", message: "", waiting: waitingUndo });
    },
    redo() {
      if (!isIdle || !lastUndone) return;
      const { changeId, gesture } = lastUndone;
      const waitingRedo = { kind: "redo" as const, key: crypto.randomUUID(), changeId, gesture };
      dispatch({ type: "do", message: "", waiting: waitingRedo });
    },
    retry: () => dispatch({ type: "retry" }),
  };
}

/** Whether a block repeats, or did until now. */
function isRoutine({ id, recurrence }: Block, saved: readonly PlanBlock[]): boolean {
  return recurrence !== null || saved.some((block) => block.id === id && block.recurrence !== null);
}

function isRefusal(fault: State["fault"]): boolean {
  return fault?.kind === "changed" || fault?.kind === "refused";
}

const changedElsewhere =
  "The plan was changed meanwhile, perhaps on another device. Here it is as it stands now; your last change was not made.";

function begin({ day, pastChanges }: { day: PlanDay; pastChanges: PastChange[] }): State {
  return { saved: day.blocks.map(place), waiting: [], changes: pastChanges, message: "", fault: null };
}

function place({ from, shifted, ...block }: PlacedBlock): PlanBlock {
  return { ...block, placed: { from, shifted, date: block.date, start: block.start } };
}

async function sendWaiting(waiting: Waiting, saved: PlanBlock[]) {
  const options = { idempotencyKey: waiting.key };
  const { kind } = waiting;
  if (kind === "edit") {
    const versions = new Map(saved.map(({ id, version }) => [id, version]));
    const edits = waiting.edits.map((edit) => toSend(edit, versions));
    const body = { gesture: waiting.gesture, edits };
    return send<typeof saveEdits>("POST", "/api/v1/planner/edits", { body }, options);
  }
  const body = { changeId: waiting.changeId };
  return kind === "undo"
    ? send<typeof undoPlanChange>("POST", "/api/v1/planner/undo", { body }, options)
    : send<typeof redoPlanChange>("POST", "/api/v1/planner/redo", { body }, options);
}

function toSend(edit: GivenEdit, versions: ReadonlyMap<string, number>) {
  if (edit.type !== "add") return { ...edit, version: versions.get(edit.id) };
  const { id, title, date, start, minutes, timeZone, kind, entryId, recurrence } = edit.block;
  const block = { id, title, date, start, minutes, timeZone, kind, entryId, recurrence };
  return { type: "add" as const, block };
}

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "do":
      return {
        ...state,
        waiting: [...state.waiting, action.waiting],
        message: action.message,
        fault: isRefusal(state.fault) ? null : state.fault,
      };
    case "saved":
      return takeAnswer(state, action.waiting, action.answer);
    case "failed":
      return { ...state, fault: { text: action.text, kind: action.kind } };
    case "retry":
      return { ...state, fault: null };
    case "told":
      return { ...state, changes: action.changes };
    case "drop":
      return { ...state, waiting: state.waiting.slice(0, -1), fault: null, message: "Not sent again." };
    case "reloaded":
      // Looked again for nothing but freshness, and meanwhile something was done here: what was read is old.
      if (!action.text && state.waiting.length > 0) return state;
      return {
        ...state,
        saved: action.day ? action.day.blocks.map(place) : state.saved,
        waiting: action.text ? [] : state.waiting,
        fault: action.text ? { text: action.text, kind: action.kind } : state.fault,
        // It would go on saying that what was refused is done.
        message: action.text ? "" : state.message,
      };
  }
}

function takeAnswer(state: State, done: Waiting, { changeId, gesture, blocks }: Answered): State {
  const answers = new Map(blocks.map((block) => [block.id, block]));
  const old = new Map(state.saved.map((block) => [block.id, block]));
  const isUndone = done.kind === "undo";
  // A routine stands as it was shown until the day is read again; of other blocks, the answer is what stands.
  const shown = done.kind === "edit" ? showEdits(state.saved, done.edits) : state.saved;
  const routines = shown.flatMap((block) => {
    const answer = answers.get(block.id);
    if (!answer) return [block];
    return block.recurrence === null ? [] : [{ ...block, version: answer.version }];
  });
  const singles = blocks.flatMap((block) =>
    block.recurrence === null ? [{ ...old.get(block.id), ...toShown(block) }] : [],
  );
  return {
    ...state,
    saved: [...routines, ...singles],
    waiting: state.waiting.filter(({ key }) => key !== done.key),
    changes:
      done.kind === "edit"
        ? [{ changeId, gesture, isUndone }, ...state.changes]
        : state.changes.map((change) => (change.changeId === changeId ? { ...change, isUndone } : change)),
    message: done.kind === "edit" ? state.message : `${isUndone ? "Taken back" : "Done again"}: ${gesture}.`,
  };
}
