"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field, SelectField } from "@/components/field";
import { blockKinds } from "@/db/enums";
import type { DayView } from "../day-view";
import { pauseOffer, reachOf } from "../dialog-reach";
import type { Block } from "../edits";
import { zoneWords } from "../own-time";
import type { Scope } from "../scopes";
import { blockKindNames } from "./block-kind-names";
import { BlockTask } from "./block-task";
import { OnePress } from "./one-press";
import { OwnTime } from "./own-time";
import { RepeatField } from "./repeat-field";
import { ScopeField } from "./scope-field";
import type { Doings, ShownSpan } from "./timeline-block";

const removeNames: Record<Scope, string> = { this: "Skip", following: "End before it", all: "Delete all" };

export type BlockFields = Pick<Block, "title" | "date" | "start" | "minutes" | "kind" | "recurrence">;
export type NewBlock = Partial<BlockFields> & Pick<BlockFields, "date" | "start">;

/**
 * A block's details, new or there already. Its buttons do at once, with one press each, what a drag does. Of a
 * routine, all is for as many occurrences as are chosen.
 */
export function BlockDialog({
  span,
  given,
  view,
  today,
  snap,
  doings,
  onClose,
  onAdd,
  onChange,
  onRemove,
  onPause,
  onKeepHere,
  doing,
}: {
  /** Null for a new one. */
  span: ShownSpan | null;
  /** What is known of a new one. */
  given: NewBlock;
  view: DayView;
  today: string;
  snap: number;
  doings: Doings;
  onClose: () => void;
  onAdd: (fields: BlockFields) => void;
  onChange: (span: ShownSpan, fields: BlockFields, scope: Scope) => void;
  onRemove: (span: ShownSpan, scope: Scope) => void;
  onPause: (span: ShownSpan, pause: Block["pause"]) => void;
  /** Keeps what another zone has in the viewer's. */
  onKeepHere: (span: ShownSpan, scope: Scope) => void;
  /** Start it, say what became of it, or what is read in it. */
  doing?: ((scope: Scope) => ReactNode) | null;
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
  // As long as no other is chosen the repeat is the block's, which a split changes under the open form.
  const [repeat, setRepeat] = useState<{ rule: string | null } | null>(null);
  const recurrence = repeat ? repeat.rule : ((block ?? given).recurrence ?? null);
  const [chosen, setChosen] = useState<Scope>("this");
  const isRoutine = block ? block.recurrence !== null : false;
  const isAbroad = block ? block.timeZone !== view.timeZone : false;
  const inZone = isAbroad && block ? ` (${zoneWords(block.timeZone)})` : "";
  const isOtherRepeat = isRoutine && recurrence !== block?.recurrence;
  const scope = reachOf(chosen, isOtherRepeat);
  const pause = block && isRoutine ? pauseOffer(block, scope, today) : null;
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
        <div className="grid grid-cols-2 items-end gap-4">
          <Field
            id="block-start"
            label={`Start${inZone}`}
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
            label={`Day${inZone}`}
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
        {span && isAbroad ? (
          <OwnTime
            span={span}
            view={view}
            isOne={isRoutine && scope === "this"}
            onKeep={() => onKeepHere(span, scope)}
          />
        ) : null}
        <RepeatField date={fields.date} value={recurrence} onChange={(rule) => setRepeat({ rule })} />
        {span && isRoutine ? (
          <ScopeField value={scope} isOtherRepeat={isOtherRepeat} onChange={setChosen} />
        ) : null}
        {span ? <OnePress span={span} view={view} snap={snap} scope={scope} doings={doings} /> : null}
        {doing?.(scope)}
        {block?.task ? <BlockTask task={block.task} /> : null}
        <div className="flex justify-between gap-2 border-t border-rule pt-4">
          {span ? (
            <span className="flex flex-wrap gap-2">
              <Button variant="danger" onClick={() => onRemove(span, scope)}>
                {isRoutine ? removeNames[scope] : "Delete"}
              </Button>
              {pause ? <Button onClick={() => onPause(span, pause.pause)}>{pause.name}</Button> : null}
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
