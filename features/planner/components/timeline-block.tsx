"use client";

import type { KeyboardEvent } from "react";
import { formatMinutes } from "@/lib/clock";
import type { DayClock } from "../day-clock";
import { clockIn, type Place } from "../day-view";
import { DoneNote } from "../focus/components/done-note";
import { blockKindNames } from "./block-kind-names";
import { paintOf } from "./plan-strips";
import { useDrag } from "./use-drag";
import type { PlanBlock } from "./use-plan";

/** A block where it stands on the day shown. */
export interface ShownSpan extends Place {
  block: PlanBlock;
}

/** One block: a button that can be dragged, and everything a drag does also by key or in its dialog. */
export function TimelineBlock({
  span,
  clock,
  drawn,
  isNarrow,
  onOpen,
  onMove,
  onResize,
  onDelete,
}: {
  span: ShownSpan;
  clock: DayClock;
  /** How many minutes tall it is drawn. */
  drawn: number;
  isNarrow: boolean;
  onOpen: (span: ShownSpan) => void;
  onMove: (span: ShownSpan, minutes: number) => void;
  onResize: (span: ShownSpan, minutes: number) => void;
  onDelete: (span: ShownSpan) => void;
}) {
  const { block } = span;
  const drag = useDrag(
    { from: span.from, minutes: block.minutes, drawn },
    {
      onMove: (minutes) => onMove(span, minutes),
      onResize: (minutes) => onResize(span, block.minutes + minutes),
    },
  );
  const from = span.from + drag.moved;
  const minutes = block.minutes + drag.grown;
  const isShort = minutes < 40;
  const clamp = isShort
    ? isNarrow && minutes >= 20
      ? "line-clamp-2"
      : "line-clamp-1 break-all"
    : "line-clamp-3";

  function press(event: KeyboardEvent) {
    const steps = { ArrowUp: -15, ArrowDown: 15 }[event.key];
    if (event.altKey && steps) {
      event.preventDefault();
      if (event.shiftKey) onResize(span, block.minutes + steps);
      else onMove(span, steps);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      onDelete(span);
    }
  }

  return (
    <div
      className={`group relative h-full ${drag.isDragging ? "z-20" : ""}`}
      style={
        drag.isDragging
          ? {
              translate: `0 calc(var(--hour) * ${drag.moved / 60})`,
              height: `calc(100% + var(--hour) * ${drag.grown / 60})`,
            }
          : undefined
      }
    >
      <button
        ref={drag.ref}
        type="button"
        data-block={block.id}
        aria-describedby="plan-help"
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowUp Alt+Shift+ArrowDown Delete"
        className={`flex h-full w-full overflow-hidden bg-surface text-start outline-offset-0 select-none group-hover:bg-signal-soft ${
          drag.isDragging ? "cursor-grabbing bg-signal-soft" : ""
        } ${block.kind === "break" ? "text-quiet" : ""}`}
        onKeyDown={press}
        onClick={() => !drag.wasDragged() && onOpen(span)}
        {...drag.handlers}
      >
        <svg width="8" height="100%" aria-hidden="true" className="shrink-0">
          <rect x="0.5" y="0.5" width="7" height="200%" {...paintOf(block.kind)} />
        </svg>
        <span
          className={`min-w-0 flex-1 px-2 leading-5 ${isShort && !isNarrow ? "flex items-baseline gap-2 self-center" : "py-1"} ${isNarrow ? "text-xs" : ""}`}
        >
          <span className={`font-semibold ${clamp}`}>{block.title}</span>
          <span className={`num block shrink-0 text-xs text-quiet ${isShort && isNarrow ? "sr-only" : ""}`}>
            {clockIn(clock, from)}
            <span className={isShort ? "max-sm:sr-only" : ""}>–{clockIn(clock, from + minutes)}</span>
            <span className={isShort || isNarrow ? "sr-only" : ""}>
              {", "}
              {formatMinutes(minutes)}, {blockKindNames[block.kind]}
            </span>
          </span>
          <DoneNote done={block.done} dropped={block.dropped} />
          {span.shifted > 0 ? <ShiftNote span={span} /> : null}
        </span>
      </button>
      <span
        aria-hidden="true"
        className="absolute inset-x-0 bottom-0 hidden h-2 cursor-ns-resize touch-none group-hover:block"
        {...drag.edgeHandlers}
      />
    </div>
  );
}

function ShiftNote({ span: { block, shifted } }: { span: ShownSpan }) {
  return (
    <span className="block text-xs text-warn">
      {block.start} does not exist on this day: clocks go forward by {formatMinutes(shifted)}.
    </span>
  );
}
