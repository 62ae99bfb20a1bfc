"use client";

import { type KeyboardEvent, memo } from "react";
import { formatMinutes } from "@/lib/clock";
import type { DayClock } from "../day-clock";
import { clockIn, type Span } from "../day-view";
import { DoneNote } from "../focus/components/done-note";
import type { PlanBlock } from "../plan-state";
import type { Scope } from "../scopes";
import { shownKey } from "../shown-edits";
import { blockKindNames } from "./block-kind-names";
import { DragScreen } from "./drag-screen";
import { paintOf } from "./plan-strips";
import { type Dragged, useDrag } from "./use-drag";

/** A block where it stands on a day shown. */
export type ShownSpan = Span<PlanBlock>;

/** What can be done to a block; by pointer, key or dialog alike. It never changes, so that blocks need not either. */
export interface Doings {
  open: (span: ShownSpan) => void;
  move: (span: ShownSpan, by: Dragged, scope?: Scope) => void;
  resize: (span: ShownSpan, minutes: number, scope?: Scope) => void;
  remove: (span: ShownSpan) => void;
  duplicate: (span: ShownSpan) => void;
}

/** What a block has room for: `low` is among other days, and into a `sliver` goes no word: its name is told, not drawn. */
export type Room = "wide" | "narrow" | "low" | "sliver";

interface Props {
  span: ShownSpan;
  clock: DayClock;
  /** How many minutes tall it is drawn. */
  drawn: number;
  room: Room;
  /** In minutes, by mouse and key. */
  snap: number;
  doings: Doings;
}

/** One block: a button that can be dragged, and everything a drag does also by key or in its dialog. */
export const TimelineBlock = memo(Drawn, (a, b) => {
  const isSameSpan =
    a.span.block === b.span.block && a.span.from === b.span.from && a.span.shifted === b.span.shifted;
  const isSameSize = a.drawn === b.drawn && a.room === b.room;
  return isSameSpan && isSameSize && a.clock === b.clock && a.snap === b.snap;
});

function Drawn({ span, clock, drawn, room, snap, doings }: Props) {
  const { block } = span;
  const drag = useDrag(
    { from: span.from, minutes: block.minutes, drawn, snap },
    {
      onMove: (by) => doings.move(span, by),
      onResize: (minutes) => doings.resize(span, block.minutes + minutes),
    },
  );
  const from = span.from + drag.moved;
  const minutes = block.minutes + drag.grown;
  const isSliver = room === "sliver";
  const words = isSliver ? wordsOf(span, clock, from, minutes) : undefined;

  return (
    <div
      // A layer of its own: then a step of a drag draws this block alone, however many stand around it.
      className={`group h-full ${drag.isDragging ? "relative z-20 will-change-transform" : ""}`}
      style={
        drag.isDragging
          ? {
              transform: `translate(${drag.aside}px, calc(var(--hour) * ${drag.moved / 60}))`,
              height: `calc(100% + var(--hour) * ${drag.grown / 60})`,
            }
          : undefined
      }
    >
      <button
        ref={drag.ref}
        type="button"
        data-block={shownKey(block)}
        aria-describedby="plan-help"
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowUp Alt+Shift+ArrowDown D Delete"
        aria-label={words}
        title={words}
        // What clips or contains costs the browser a drawing of its own, which a thousand slivers do not need.
        className={`flex h-full w-full bg-surface text-start outline-offset-0 select-none group-hover:bg-signal-soft ${
          isSliver ? "" : "overflow-hidden contain-strict"
        } ${drag.isDragging ? "cursor-grabbing bg-signal-soft" : ""} ${block.kind === "break" ? "text-quiet" : ""}`}
        onKeyDown={(event) => press(event, span, snap, doings)}
        onClick={() => !drag.wasDragged() && doings.open(span)}
        {...drag.handlers}
      >
        <svg width="8" height="100%" aria-hidden="true" className="shrink-0 overflow-visible">
          <rect x="0.5" y="0.5" width="7" style={{ height: "calc(100% - 1px)" }} {...paintOf(block.kind)} />
        </svg>
        {isSliver ? null : <BlockWords span={span} clock={clock} from={from} minutes={minutes} room={room} />}
      </button>
      {drag.isDragging ? <DragScreen /> : null}
      <span
        aria-hidden="true"
        className="absolute inset-x-0 bottom-0 hidden h-2 cursor-ns-resize touch-none group-hover:block"
        {...drag.edgeHandlers}
      />
    </div>
  );
}

/** What there is room for, in whole lines; the rest is for screen readers. */
function BlockWords({
  span,
  clock,
  from,
  minutes,
  room,
}: Pick<Props, "span" | "clock" | "room"> & { from: number; minutes: number }) {
  const { block } = span;
  const isNarrow = room !== "wide";
  const isShort = minutes < 40;
  const clamp = !isShort
    ? room === "low" && minutes < 90
      ? "line-clamp-2"
      : "line-clamp-3"
    : room === "narrow" && minutes >= 20
      ? "line-clamp-2"
      : "line-clamp-1 break-all";
  const place = !isShort
    ? "my-1 max-h-[round(down,100%-0.5rem,1lh)] self-start overflow-hidden"
    : `self-center ${isNarrow ? "" : "flex items-baseline gap-2"}`;
  return (
    <span className={`min-w-0 flex-1 px-2 ${isNarrow ? "text-xs leading-4" : "leading-5"} ${place}`}>
      <span dir="auto" className={`font-semibold ${clamp}`}>
        {block.title}
      </span>
      <span
        className={`num block shrink-0 text-xs leading-[inherit] text-quiet ${isShort && isNarrow ? "sr-only" : ""}`}
      >
        {clockIn(clock, from)}
        <span className={isShort ? "max-sm:sr-only" : ""}>–{clockIn(clock, from + minutes)}</span>
        <span className={isShort || isNarrow ? "sr-only" : ""}>
          {", "}
          {formatMinutes(minutes)}, {blockKindNames[block.kind]}
        </span>
        {block.recurrence === null ? null : (
          <span className={isShort || isNarrow ? "sr-only" : ""}>
            , {block.isException ? "changed on this day" : "repeats"}
          </span>
        )}
      </span>
      <DoneNote done={block.done} dropped={block.dropped} />
      {span.shifted > 0 ? <ShiftNote span={span} /> : null}
    </span>
  );
}

/** The same in one sentence. */
function wordsOf({ block, shifted }: ShownSpan, clock: DayClock, from: number, minutes: number): string {
  const repeats = block.recurrence === null ? [] : [block.isException ? "changed on this day" : "repeats"];
  const became = block.done ? ["done"] : block.dropped ? ["dropped"] : [];
  const times = `${clockIn(clock, from)}–${clockIn(clock, from + minutes)}`;
  const facts = [formatMinutes(minutes), blockKindNames[block.kind], ...repeats, ...became];
  return (
    [`${block.title} ${times}`, ...facts].join(", ") +
    (shifted > 0 ? `. ${shiftWords(block.start, shifted)}` : "")
  );
}

function press(event: KeyboardEvent, span: ShownSpan, snap: number, doings: Doings): void {
  const steps = { ArrowUp: -snap, ArrowDown: snap }[event.key];
  const days = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.altKey && steps) {
    event.preventDefault();
    if (event.shiftKey) doings.resize(span, span.block.minutes + steps);
    else doings.move(span, { minutes: steps, days: 0 });
  } else if (event.altKey && days) {
    event.preventDefault();
    doings.move(span, { minutes: 0, days });
  } else if (event.key === "Delete" || event.key === "Backspace") {
    event.preventDefault();
    doings.remove(span);
  } else if (event.key.toLowerCase() === "d" && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    doings.duplicate(span);
  }
}

function ShiftNote({ span: { block, shifted } }: { span: ShownSpan }) {
  return <span className="block text-xs text-warn">{shiftWords(block.start, shifted)}</span>;
}

function shiftWords(start: string, shifted: number): string {
  return `${start} does not exist on this day: clocks go forward by ${formatMinutes(shifted)}.`;
}
