"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field, SelectField } from "@/components/field";
import { blockKinds } from "@/db/enums";
import { clockIn, type DayView } from "../day-view";
import type { Block } from "../edits";
import { endedBefore, pauseFrom } from "../pauses";
import { type Scope, scopes } from "../scopes";
import { blockKindNames } from "./block-kind-names";
import { BlockTask } from "./block-task";
import { RepeatField } from "./repeat-field";
import type { Doings, ShownSpan } from "./timeline-block";

const scopeNames: Record<Scope, string> = {
  this: "This one",
  following: "This and all that follow",
  all: "All of them",
};
const removeNames: Record<Scope, string> = { this: "Skip", following: "End before it", all: "Delete all" };

export type BlockFields = Pick<Block, "title" | "date" | "start" | "minutes" | "kind" | "recurrence">;
export type NewBlock = Partial<BlockFields> & Pick<BlockFields, "date" | "start">;

/** A block's details, new or there already. Its buttons do at once, with one press each, what a drag does. */
export function BlockDialog({
  span,
  given,
  view,
  snap,
  doings,
  onClose,
  onAdd,
  onChange,
  onRemove,
  onPause,
  doing,
}: {
  /** Null for a new one. */
  span: ShownSpan | null;
  /** What is known of a new one. */
  given: NewBlock;
  view: DayView;
  snap: number;
  doings: Doings;
  onClose: () => void;
  onAdd: (fields: BlockFields) => void;
  onChange: (span: ShownSpan, fields: BlockFields, scope: Scope) => void;
  onRemove: (span: ShownSpan, scope: Scope) => void;
  onPause: (span: ShownSpan, pause: Block["pause"]) => void;
  /** Start it, say what became of it, or what is read in it. */
  doing?: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const block = span?.block;
  const isNew = !block;
  useEffect(() => {
    dialog.current?.showModal();
    if (isNew) dialog.current?.querySelector("input")?.focus();
  }, [isNew]);
  const [fields, setFields] = useState({
    title: (block ?? given).title ?? "",
    date: (block ?? given).date,
    start: (block ?? given).start,
    minutes: String((block ?? given).minutes ?? 30),
    kind: (block ?? given).kind ?? "other",
  });
  const [recurrence, setRecurrence] = useState((block ?? given).recurrence ?? null);
  const [scope, setScope] = useState<Scope>("this");
  const isRoutine = block ? block.recurrence !== null : false;
  // The buttons change the block under the open form: its times follow, what else was typed stays.
  const times = block ? `${block.date} ${block.start} ${block.minutes}` : "";
  const shownTimes = useRef(times);
  useEffect(() => {
    if (!block || shownTimes.current === times) return;
    shownTimes.current = times;
    setFields((typed) => ({
      ...typed,
      date: block.date,
      start: block.start,
      minutes: String(block.minutes),
    }));
  }, [block, times]);
  const set = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });

  function save(event: FormEvent) {
    event.preventDefault();
    const said = { ...fields, recurrence, title: fields.title.trim(), minutes: Number(fields.minutes) };
    if (span) onChange(span, said, scope);
    else onAdd(said);
  }

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="block-heading"
      className="m-auto w-full max-w-md border border-ink bg-paper text-ink backdrop:bg-[oklch(0.2_0.02_258/0.5)] max-sm:mb-0 max-sm:max-w-none max-sm:border-x-0 max-sm:border-b-0"
    >
      <form onSubmit={save} className="grid gap-4 p-4 sm:p-6">
        <div className="flex items-start justify-between gap-4">
          <h2 id="block-heading" className="text-lg">
            {block ? "Change the block" : "Add a block"}
          </h2>
          <Button variant="quiet" className="-my-2 -me-2" onClick={() => dialog.current?.close()}>
            Close
          </Button>
        </div>
        <Field
          id="block-title"
          label="Title"
          required
          pattern=".*\S.*"
          title="Give it a title."
          maxLength={200}
          value={fields.title}
          onChange={set("title")}
        />
        <div className="grid grid-cols-2 gap-4">
          <Field
            id="block-start"
            label="Start"
            type="time"
            required
            value={fields.start}
            onChange={set("start")}
          />
          <Field
            id="block-minutes"
            label="Minutes"
            type="number"
            min={1}
            max={1440}
            required
            value={fields.minutes}
            onChange={set("minutes")}
          />
          <Field
            id="block-date"
            label="Day"
            type="date"
            min="1970-01-01"
            max="2199-12-31"
            required
            value={fields.date}
            onChange={set("date")}
          />
          <SelectField id="block-kind" label="Kind" value={fields.kind} onChange={set("kind")}>
            {blockKinds.map((kind) => (
              <option key={kind} value={kind}>
                {blockKindNames[kind]}
              </option>
            ))}
          </SelectField>
        </div>
        <RepeatField date={fields.date} value={recurrence} onChange={setRecurrence} />
        {span && isRoutine ? (
          <fieldset className="border-t border-rule pt-4">
            <legend className="sr-only">What a change is for</legend>
            <div className="flex flex-wrap gap-x-5">
              {scopes.map((one) => (
                <label key={one} className="inline-flex min-h-11 items-center gap-1.5">
                  <input
                    type="radio"
                    name="scope"
                    value={one}
                    checked={scope === one}
                    onChange={() => setScope(one)}
                  />
                  {scopeNames[one]}
                </label>
              ))}
            </div>
          </fieldset>
        ) : null}
        {span ? (
          <fieldset aria-label="In one press" className="grid grid-cols-2 gap-2 border-t border-rule pt-4">
            <Button onClick={() => doings.move(span, { minutes: -snap, days: 0 })}>{snap} min earlier</Button>
            <Button onClick={() => doings.move(span, { minutes: snap, days: 0 })}>{snap} min later</Button>
            <Button
              onClick={() => doings.resize(span, span.block.minutes - snap)}
              disabled={span.block.minutes <= 5}
            >
              {snap} min shorter
            </Button>
            <Button onClick={() => doings.resize(span, span.block.minutes + snap)}>{snap} min longer</Button>
            <p role="status" className="num col-span-2 text-xs text-quiet">
              {clockIn(view.clock, span.from)}–{clockIn(view.clock, span.from + span.block.minutes)}
              {span.block.timeZone === view.timeZone
                ? ""
                : ` (kept at ${span.block.start} in ${span.block.timeZone})`}
            </p>
          </fieldset>
        ) : null}
        {doing}
        {block?.task ? <BlockTask task={block.task} /> : null}
        <div className="flex justify-between gap-2 border-t border-rule pt-4">
          {span ? (
            <span className="flex flex-wrap gap-2">
              <Button variant="danger" onClick={() => onRemove(span, scope)}>
                {isRoutine ? removeNames[scope] : "Delete"}
              </Button>
              {isRoutine ? <PauseButton span={span} onPause={onPause} /> : null}
            </span>
          ) : (
            <span />
          )}
          <Button variant="primary" type="submit">
            {span ? "Save" : "Add"}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** A pause begins with the occurrence that is open, and is taken back by the same button. */
function PauseButton({
  span,
  onPause,
}: {
  span: ShownSpan;
  onPause: (span: ShownSpan, pause: Block["pause"]) => void;
}) {
  const { occurrence } = span.block;
  const pause = pauseFrom(span.block.pause, occurrence);
  const next = pause ? endedBefore(pause, occurrence) : { from: occurrence, until: null };
  return <Button onClick={() => onPause(span, next)}>{pause ? "Go on" : "Pause from here"}</Button>;
}
