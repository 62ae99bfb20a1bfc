"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field, SelectField } from "@/components/field";
import { blockKinds } from "@/db/enums";
import { clockIn } from "../day-view";
import type { Block } from "../edits";
import type { PlanDay } from "../queries";
import { blockKindNames } from "./block-kind-names";
import type { ShownSpan } from "./timeline-block";

export type BlockFields = Pick<Block, "title" | "date" | "start" | "minutes" | "kind">;

/** A block's details, new or there already. Its buttons do at once, with one press each, what a drag does. */
export function BlockDialog({
  span,
  start,
  day,
  onClose,
  onAdd,
  onChange,
  onMove,
  onResize,
  onDelete,
  doing,
}: {
  /** Null for a new one. */
  span: ShownSpan | null;
  /** Where a new one begins. */
  start: string;
  day: PlanDay;
  onClose: () => void;
  onAdd: (fields: BlockFields) => void;
  onChange: (span: ShownSpan, fields: BlockFields) => void;
  onMove: (span: ShownSpan, minutes: number) => void;
  onResize: (span: ShownSpan, minutes: number) => void;
  onDelete: (span: ShownSpan) => void;
  /** Start it, or say what became of it. */
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
    title: block?.title ?? "",
    date: block?.date ?? day.date,
    start: block?.start ?? start,
    minutes: String(block?.minutes ?? 30),
    kind: block?.kind ?? "other",
  });
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
    const given = { ...fields, title: fields.title.trim(), minutes: Number(fields.minutes) };
    if (span) onChange(span, given);
    else onAdd(given);
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
        {span ? (
          <fieldset aria-label="In one press" className="grid grid-cols-2 gap-2 border-t border-rule pt-4">
            <Button onClick={() => onMove(span, -15)}>15 min earlier</Button>
            <Button onClick={() => onMove(span, 15)}>15 min later</Button>
            <Button
              onClick={() => onResize(span, span.block.minutes - 15)}
              disabled={span.block.minutes <= 5}
            >
              15 min shorter
            </Button>
            <Button onClick={() => onResize(span, span.block.minutes + 15)}>15 min longer</Button>
            <p role="status" className="num col-span-2 text-xs text-quiet">
              {clockIn(day.clock, span.from)}–{clockIn(day.clock, span.from + span.block.minutes)}
              {span.block.timeZone === day.timeZone
                ? ""
                : ` (kept at ${span.block.start} in ${span.block.timeZone})`}
            </p>
          </fieldset>
        ) : null}
        {doing}
        {block?.task ? (
          <p className="border-t border-rule pt-4">
            Practises <a href={block.task.href}>{block.task.title}</a>
          </p>
        ) : null}
        <div className="flex justify-between gap-2 border-t border-rule pt-4">
          {span ? (
            <Button variant="danger" onClick={() => onDelete(span)}>
              Delete
            </Button>
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
