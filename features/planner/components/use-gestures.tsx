"use client";

import { useMemo, useRef, useState } from "react";
import { v7 } from "uuid";
import { formatMinutes } from "@/lib/clock";
import { dayAfter } from "@/lib/days";
import { shorten } from "@/lib/text";
import { clockIn, type DayView, movedBy, wallTimeIn } from "../day-view";
import type { Block } from "../edits";
import { atOwnTime, zoneWords } from "../own-time";
import type { PlanBlock } from "../plan-state";
import { weekdayWords } from "../repeat-words";
import type { GivenEdit, On, Scope } from "../scopes";
import { shownKey } from "../shown-edits";
import type { BlockFields } from "./block-dialog";
import type { Doings, ShownSpan } from "./timeline-block";
import type { Dragged } from "./use-drag";
import type { usePlan } from "./use-plan";

/** `said` with the key that takes it back, where there are keys: a phone has the button beside it. */
export function withUndo(said: string): string {
  return matchMedia("(pointer: coarse)").matches ? said : `${said} Undo is Ctrl+Z.`;
}

/** A gesture that was made on one occurrence of a routine, and can be made on more of them. */
export interface Wider {
  title: string;
  widen: (scope: Exclude<Scope, "this">) => void;
}

type Plan = ReturnType<typeof usePlan>;

/**
 * Everything that can be done to a plan, as gestures with their names and what is said of them. On a routine a gesture
 * is for the occurrence that was pressed, at once; `wider` then offers it for more.
 */
export function useGestures({
  plan,
  views,
  focusOn,
  setOpen,
}: {
  plan: Plan;
  views: readonly DayView[];
  /** Where the focus goes when what held it leaves. */
  focusOn: (key: string | null) => void;
  setOpen: (open: { key: string } | null) => void;
}) {
  const [wider, setWider] = useState<Wider | null>(null);
  // What is offered now is pressed later, on the versions that stand then.
  const edit = useRef(plan.edit);
  edit.current = plan.edit;

  /** One gesture on a block; on a routine, on one occurrence first. */
  function act(
    block: PlanBlock,
    name: string,
    said: string,
    edits: (on?: On) => GivenEdit[],
    scope: Scope = "this",
  ) {
    const { occurrence } = block;
    if (block.recurrence === null) {
      setWider(null);
      return plan.edit(name, edits(), withUndo(said), [block]);
    }
    const whole = { this: "", following: " and following", all: ", all of them" };
    const make = (wanted: Scope) =>
      edit.current(`${name}${whole[wanted]}`, edits({ occurrence, scope: wanted }), withUndo(said), [block]);
    make(scope);
    const widen = (wanted: Exclude<Scope, "this">) => {
      setWider(null);
      make(wanted);
    };
    setWider(scope === "this" ? { title: block.title, widen } : null);
  }

  function viewOf({ block }: ShownSpan): DayView {
    // Of those that hold it the day on which it began, or else the first shown.
    return views.find(({ date }) => date === block.date) ?? (views[0] as DayView);
  }

  function move(span: ShownSpan, { minutes, days }: Dragged, scope?: Scope) {
    const { block } = span;
    const view = viewOf(span);
    const by = movedBy(block, view, minutes);
    const to = { day: dayAfter(by.day, days), start: by.start };
    if (to.day === block.date && to.start === block.start) return;
    const when = to.day === block.date ? to.start : `${weekdayWords(to.day)}, ${to.start}`;
    const edits = (on?: On): GivenEdit[] => [{ type: "move", id: block.id, on, ...to }];
    act(block, gesture("Moved", block.title, `to ${when}`), `Moved to ${when}.`, edits, scope);
  }

  function resize(span: ShownSpan, minutes: number, scope?: Scope) {
    const { block } = span;
    const length = Math.min(1440, Math.max(5, minutes));
    if (length === block.minutes) return;
    const words = formatMinutes(length);
    const said = `Now ${words}, until ${clockIn(viewOf(span).clock, span.from + length)}.`;
    const edits = (on?: On): GivenEdit[] => [{ type: "resize", id: block.id, on, minutes: length }];
    act(block, gesture("Set", block.title, `to ${words}`), said, edits, scope);
  }

  function remove({ block }: ShownSpan, scope: Scope = "this") {
    setOpen(null);
    const verb =
      block.recurrence === null ? "Deleted" : { this: "Skipped", following: "Ended", all: "Deleted" }[scope];
    act(
      block,
      gesture(verb, block.title),
      `${verb} ${block.title}.`,
      (on) => [{ type: "delete", id: block.id, on }],
      scope,
    );
  }

  function addMany(name: string, said: string, blocks: readonly NewFields[]) {
    const added = blocks.map((fields): Block => ({ ...empty, ...fields, id: v7() }));
    const [first] = added;
    if (!first) return;
    setOpen(null);
    setWider(null);
    focusOn(shownKey({ ...first, occurrence: first.date }));
    plan.edit(
      name,
      added.map((block) => ({ type: "add", block })),
      withUndo(said),
      [],
    );
  }

  function add(fields: NewFields) {
    const when = fields.date === views[0]?.date && views.length === 1 ? "" : `${weekdayWords(fields.date)}, `;
    addMany(
      gesture("Added", fields.title, `at ${fields.start}`),
      `Added ${fields.title} at ${when}${fields.start}.`,
      [fields],
    );
  }

  /** The same again, right behind it. */
  function duplicate(span: ShownSpan) {
    const { block } = span;
    const view = viewOf(span);
    const { day, start } =
      block.timeZone === view.timeZone
        ? wallTimeIn(view, span.from + block.minutes)
        : { day: block.date, start: block.start };
    addMany(gesture("Duplicated", block.title), `Added ${block.title} again at ${start}.`, [
      { ...copyOf(block), date: day, start },
    ]);
  }

  function change({ block }: ShownSpan, fields: BlockFields, scope: Scope) {
    setOpen(null);
    const { id } = block;
    const isMoved = fields.date !== block.date || fields.start !== block.start;
    const isOther = fields.recurrence !== block.recurrence;
    const edits = (on?: On): GivenEdit[] => [
      ...(fields.minutes !== block.minutes
        ? [{ type: "resize" as const, id, on, minutes: fields.minutes }]
        : []),
      ...(fields.title !== block.title ? [{ type: "rename" as const, id, on, title: fields.title }] : []),
      ...(fields.kind !== block.kind ? [{ type: "sort" as const, id, on, kind: fields.kind }] : []),
      // Last what changes the dates by which occurrences are known.
      ...(isMoved ? [{ type: "move" as const, id, on, day: fields.date, start: fields.start }] : []),
      ...(isOther ? [{ type: "repeat" as const, id, on, recurrence: fields.recurrence }] : []),
    ];
    if (edits().length === 0) return;
    act(block, gesture("Changed", block.title), `Changed ${fields.title}.`, edits, scope);
  }

  function pause({ block }: ShownSpan, until: Block["pause"]) {
    setOpen(null);
    setWider(null);
    const [verb, said] = until
      ? ["Paused", `Paused ${block.title}.`]
      : ["Resumed", `${block.title} goes on.`];
    const edits: GivenEdit[] = [{ type: "pause", id: block.id, pause: until }];
    plan.edit(gesture(verb, block.title), edits, withUndo(said), [block]);
  }

  /** Kept in the zone that is shown from now on, at the same moment. */
  function keepHere(span: ShownSpan, view: DayView, scope: Scope) {
    const { block } = span;
    const own = atOwnTime(span, view);
    const where = `${own.start} in ${zoneWords(own.timeZone)}`;
    const edits = (on?: On): GivenEdit[] => [{ type: "move", id: block.id, on, ...own }];
    act(block, gesture("Kept", block.title, `at ${where}`), `Now kept at ${where}.`, edits, scope);
  }

  function clear(spans: readonly ShownSpan[], name: string, said: string) {
    setWider(null);
    focusOn(null);
    plan.edit(
      name,
      spans.map(({ block }) => ({
        type: "delete",
        id: block.id,
        ...(block.recurrence === null ? {} : { on: { occurrence: block.occurrence, scope: "this" } }),
      })),
      withUndo(said),
      spans.map(({ block }) => block),
    );
  }

  const latest = useRef({ move, resize, remove, duplicate, setOpen });
  latest.current = { move, resize, remove, duplicate, setOpen };
  // Blocks are drawn anew only when they change, so what they call must not.
  const doings = useMemo<Doings>(
    () => ({
      open: ({ block }) => latest.current.setOpen({ key: shownKey(block) }),
      move: (...given) => latest.current.move(...given),
      resize: (...given) => latest.current.resize(...given),
      remove: (span) => latest.current.remove(span),
      duplicate: (span) => latest.current.duplicate(span),
    }),
    [],
  );
  return { doings, wider, add, addMany, change, remove, pause, keepHere, clear };
}

/** What a new block needs to be told. */
export type NewFields = Pick<Block, "title" | "kind" | "date" | "start" | "minutes" | "timeZone"> &
  Partial<Pick<Block, "entryId" | "recurrence">>;

const empty = {
  entryId: null,
  roleId: null,
  recurrence: null,
  exceptions: {},
  pause: null,
  version: 0,
  isDeleted: false,
};

/** A block as a new one that happens once. */
export function copyOf({ title, kind, date, start, minutes, timeZone, entryId }: Block): NewFields {
  return { title, kind, date, start, minutes, timeZone, entryId };
}

function gesture(verb: string, title: string, rest = ""): string {
  return `${verb} ${shorten(title, 120)} ${rest}`.trim();
}
