"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/field";
import { useHandover } from "@/components/use-handover";
import { useLeaveWarning } from "@/components/use-leave-warning";
import { send } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";
import {
  changesOf,
  type EditorText,
  hasChanges,
  mergesOf,
  type Piece,
  settled,
  textOf,
} from "../editor-text";
import type { publish, readImpact, saveDraft } from "../endpoints";
import { type Gesture, withoutGesture } from "../gesture";
import type { GuideDraft, Impact } from "../queries";
import { Advice } from "./advice";
import { ConflictNotice } from "./conflict-notice";
import { DraftState } from "./draft-state";
import { PieceFields } from "./piece-fields";
import { SuccessionMap } from "./succession-map";

/** How long after the last key the text is saved by itself. */
const autosaveMilliseconds = 5000;

interface Props {
  draft: GuideDraft;
  etag: string;
  timeZone: string;
}

/** The workbench: the text on the left, what is true of it on the right. Saves by itself; publishing is a press. */
export function GuideEditor({ draft: opened, etag: openedEtag, timeZone }: Props) {
  const [draft, setDraft] = useState(opened);
  const [text, setText] = useState<EditorText>(() => textOf(opened.content));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState<GuideDraft | null>(null);
  const [message, setMessage] = useState("");
  const [impact, setImpact] = useState<Impact | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const [taken, setTaken] = useState("");
  const { take, pass } = useHandover();
  const undo = useRef<HTMLButtonElement>(null);
  const etag = useRef(openedEtag);
  const lastWrite = useRef<Promise<unknown>>(Promise.resolve());
  const role = draft.role.slug;
  const stored = textOf(draft.content);
  const isChanged = hasChanges(stored, text);

  function refused(refusal: Problem): null {
    setProblem(refusal);
    if (refusal.status === 409) setConflict(refusal.current as GuideDraft);
    return null;
  }

  function accepted(body: GuideDraft, freshEtag: string | null, said: string): GuideDraft {
    etag.current = freshEtag ?? etag.current;
    setDraft(body);
    setText((current) => settled(current, textOf(body.content)));
    setProblem(null);
    setConflict(null);
    setMessage(said);
    return body;
  }

  /** One write at a time: the next one needs the ETag of the one before, or it would take our own for somebody else's. */
  function inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = lastWrite.current.then(write);
    lastWrite.current = turn;
    return turn;
  }

  async function save(origin: "save" | "autosave", base = stored): Promise<GuideDraft | null> {
    const body = { ...changesOf(base, text), origin };
    const path = "/api/v1/desk/guides/{role}/draft";
    const values = { params: { role }, body };
    const result = await send<typeof saveDraft>("PATCH", path, values, { ifMatch: etag.current });
    if (!result.ok) return refused(result.problem);
    return accepted(result.body, result.etag, "Saved. Readers still see the published text.");
  }

  /** Publishes, unless entries were taken out: then the editor first says what became of them. */
  async function publishOrAsk(): Promise<void> {
    setBusy(true);
    if (!isChanged || (await save("save"))) {
      const path = "/api/v1/desk/guides/{role}/impact";
      const answer = await send<typeof readImpact>("GET", path, { params: { role } });
      if (!answer.ok) refused(answer.problem);
      else if (answer.body.removed.length > 0) setImpact(answer.body);
      else await publishWith({});
    }
    setBusy(false);
  }

  async function publishWith(successors: Record<string, string[]>): Promise<void> {
    setBusy(true);
    const path = "/api/v1/desk/guides/{role}/publish";
    const values = { params: { role }, body: { successors } };
    const result = await send<typeof publish>("POST", path, values, { ifMatch: etag.current });
    pass();
    setImpact(null);
    setGesture(null);
    if (result.ok) accepted(result.body, result.etag, "Published. The page shows it now.");
    else refused(result.problem);
    setBusy(false);
  }

  // The newest closure, so that the timer saves what stands in the fields when it fires.
  const saveLatest = useRef(save);
  useEffect(() => {
    saveLatest.current = save;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text starts the wait anew
  useEffect(() => {
    if (!isChanged || conflict) return;
    const timer = setTimeout(() => void inTurn(() => saveLatest.current("autosave")), autosaveMilliseconds);
    return () => clearTimeout(timer);
  }, [text, isChanged, conflict]);

  useLeaveWarning(isChanged);

  /** What was asked about the text before it was changed again is asked anew. */
  function change(values: Partial<EditorText>) {
    setImpact(null);
    setText({ ...text, ...values });
  }

  /** What was pressed may be gone with its piece: the keyboard goes to Undo, unless the gesture leads elsewhere. */
  function act(list: Gesture["list"], words: string, after: Piece[]) {
    requestAnimationFrame(() => undo.current?.focus());
    setGesture({ list, words, before: text[list], after });
    setTaken("");
    change({ [list]: after });
  }

  /** What it took out stands there again, and is where the editor goes on. */
  function takeBack(done: Gesture) {
    const { list, words } = done;
    const left = new Set(done.after.map(({ id }) => id));
    const whole = withoutGesture(text, done);
    const place = whole[list].findIndex(
      ({ id }) => done.before.some((one) => one.id === id) && !left.has(id),
    );
    setGesture(null);
    setTaken(`Taken back: ${words}.`);
    change(whole);
    requestAnimationFrame(() => document.getElementById(`${list.slice(0, -1)}-${place}-title`)?.focus());
  }

  const faultOf = (path: string) => problem?.errors?.find((error) => error.path === path)?.message;

  return (
    <div className="page-grid gap-y-8">
      <DraftState
        draft={draft}
        timeZone={timeZone}
        problem={conflict ? null : problem}
        status={isChanged ? "Not saved yet." : message}
        canSave={isChanged && !isBusy && !conflict}
        canPublish={!isBusy && !conflict && !impact && (isChanged || draft.isOpen)}
        isBusy={isBusy}
        publishButton={take}
        save={() => void inTurn(() => save("save"))}
        publish={() => void inTurn(publishOrAsk)}
      >
        <div className="flex flex-wrap items-center gap-x-4 has-[p:empty]:hidden">
          <p role="status">{gesture ? `${gesture.words}.` : taken}</p>
          {gesture && (
            <Button ref={undo} variant="quiet" onClick={() => takeBack(gesture)}>
              Undo<span className="sr-only">{`: ${gesture.words}`}</span>
            </Button>
          )}
        </div>
        {impact && (
          <SuccessionMap
            impact={impact}
            merges={mergesOf(text)}
            isBusy={isBusy}
            publish={(successors) => void inTurn(() => publishWith(successors))}
            cancel={() => {
              pass();
              setImpact(null);
            }}
          />
        )}
        <Advice content={draft.content} />
        {conflict && (
          <ConflictNotice
            theirs={conflict}
            mine={text}
            base={stored}
            keepMine={(fresh) => {
              pass();
              etag.current = fresh;
              void inTurn(() => save("save", textOf(conflict.content)));
            }}
            takeTheirs={(fresh) => {
              pass();
              setGesture(null);
              setText(textOf(conflict.content));
              accepted(conflict, fresh, "These are the words that were saved last.");
            }}
          />
        )}
      </DraftState>
      <div className="grid content-start gap-8 lg:col-span-8 lg:row-start-1">
        <TextField
          label="Summary"
          name="summary"
          rows={4}
          maxLength={400}
          value={text.summary}
          error={faultOf("summary")}
          hint="One or two whole sentences; cards, search results and feeds show it too."
          onChange={(event) => change({ summary: event.target.value })}
        />
        <h2>Tasks</h2>
        <PieceFields
          name="task"
          pieces={text.tasks}
          faultOf={faultOf}
          onChange={(tasks) => change({ tasks })}
          onGesture={(words, after) => act("tasks", words, after)}
        />
        <h2>How to start</h2>
        <PieceFields
          name="step"
          pieces={text.steps}
          faultOf={faultOf}
          onChange={(steps) => change({ steps })}
          onGesture={(words, after) => act("steps", words, after)}
        />
      </div>
    </div>
  );
}
