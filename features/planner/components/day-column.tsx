"use client";

import { type PointerEvent, useRef, useState } from "react";
import { clockAt } from "@/lib/clock";
import { wallAt } from "../day-clock";
import { layOutDay } from "../day-layout";
import { clockIn, type DayView, wallTimeIn } from "../day-view";
import { shownKey } from "../shown-edits";
import { DragScreen, keepSelection } from "./drag-screen";
import { type Doings, type Room, type ShownSpan, TimelineBlock } from "./timeline-block";

/** No block is drawn shorter than this, or its name could not be read nor pressed. */
export const leastMinutes = 15;
/** What a press without a drag adds. */
const pressedMinutes = 30;

/** Where on a day, and how long. */
export interface Stretch {
  day: string;
  start: string;
  minutes: number;
}

interface Range {
  from: number;
  to: number;
}

/**
 * One day from top to bottom with its blocks. Alone it is drawn in elapsed minutes, so that a day of 23 or 25 hours is
 * as long as it is; beside others by the clock, so that hours stand in line.
 */
export function DayColumn({
  view,
  spans,
  range,
  nowMinute,
  isByClock = false,
  label,
  snap,
  doings,
  onAdd,
}: {
  view: DayView;
  spans: readonly ShownSpan[];
  /** The stretch of the day that is drawn. */
  range: Range;
  nowMinute: number | null;
  isByClock?: boolean;
  label: string;
  snap: number;
  doings: Doings;
  onAdd: (stretch: Stretch) => void;
}) {
  const at = (elapsed: number) => (isByClock && elapsed > 0 ? wallAt(view.clock, elapsed) : elapsed);
  const slots = layOutDay(
    spans.map(({ block, from }) => ({
      id: shownKey(block),
      from: at(from),
      minutes: Math.max(block.minutes, leastMinutes),
    })),
  );
  const { canvas, ghost, handlers } = useAdding(range, snap, (from, minutes) => {
    const { day, start } = isByClock ? { day: view.date, start: clockAt(from) } : wallTimeIn(view, from);
    onAdd({ day, start, minutes });
  });

  return (
    <>
      <div ref={canvas} className="absolute inset-0 cursor-copy" {...handlers} />
      {ghost ? (
        <div
          aria-hidden="true"
          className="num pointer-events-none absolute inset-x-0 z-10 border border-signal bg-signal-soft px-2 text-xs will-change-transform"
          style={{ top: topOf(ghost.from, range), height: heightOf(ghost.minutes) }}
        >
          {clockAt(ghost.from)}–{clockAt(ghost.from + ghost.minutes)}
          <DragScreen isDrawing />
        </div>
      ) : null}
      <ol aria-label={label}>
        {spans.map((span) => {
          const key = shownKey(span.block);
          const slot = slots.get(key) ?? { column: 0, columns: 1 };
          // What lies before or after the day is not drawn, or it would cover what stands around the timeline.
          const from = Math.max(at(span.from), range.from);
          const to = Math.min(at(span.from) + span.block.minutes, range.to);
          const drawn = Math.max(to - from, leastMinutes);
          return (
            <li
              key={key}
              className="absolute min-w-0 pe-px pb-px"
              style={{
                top: topOf(from, range),
                height: heightOf(drawn),
                insetInlineStart: `${(slot.column / slot.columns) * 100}%`,
                width: `${100 / slot.columns}%`,
              }}
            >
              <TimelineBlock
                span={span}
                clock={view.clock}
                drawn={drawn}
                room={roomOf(slot.columns, isByClock)}
                snap={snap}
                doings={doings}
              />
            </li>
          );
        })}
      </ol>
      {nowMinute === null ? null : (
        <div
          data-now
          className={`pointer-events-none absolute end-0 z-10 scroll-my-40 border-t-2 border-signal ${isByClock ? "inset-s-0" : "-inset-s-14"}`}
          style={{ top: topOf(at(nowMinute), range) }}
        >
          <span
            className={`num absolute top-0 -translate-y-1/2 bg-signal px-1 text-xs font-semibold text-on-signal ${isByClock ? "sr-only" : ""}`}
          >
            <span className="sr-only">Now </span>
            {clockIn(view.clock, nowMinute)}
          </span>
        </div>
      )}
    </>
  );
}

/** Adding by pressing on an hour, or by drawing a stretch with the mouse; a finger scrolls and only presses. */
function useAdding(range: Range, snap: number, onAdd: (from: number, minutes: number) => void) {
  const canvas = useRef<HTMLDivElement>(null);
  const drawnFrom = useRef<number | null>(null);
  const [ghost, setGhost] = useState<{ from: number; minutes: number } | null>(null);

  function minuteAt(event: PointerEvent<HTMLElement>): number {
    const box = canvas.current?.getBoundingClientRect();
    if (!box) return range.from;
    return range.from + ((event.clientY - box.top) / box.height) * (range.to - range.from);
  }
  const floor = (minute: number, step: number) => Math.floor(minute / step) * step;
  function stretchTo(event: PointerEvent<HTMLElement>): { from: number; minutes: number } | null {
    if (drawnFrom.current === null) return null;
    const [a, b] = [drawnFrom.current, minuteAt(event)].sort((x, y) => x - y) as [number, number];
    const from = floor(a, snap);
    return { from, minutes: Math.max(snap, Math.ceil((b - from) / snap) * snap) };
  }
  function stop() {
    drawnFrom.current = null;
    setGhost(null);
  }

  return {
    canvas,
    ghost,
    handlers: {
      onMouseDown: keepSelection,
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || event.pointerType === "touch") return;
        drawnFrom.current = minuteAt(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const stretch = stretchTo(event);
        // The first steps are no drawing yet: a hand is never quite still.
        if (stretch && (ghost || stretch.minutes > snap)) setGhost(stretch);
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const stretch = ghost ? stretchTo(event) : null;
        stop();
        if (stretch) onAdd(stretch.from, stretch.minutes);
        else if (event.button === 0) onAdd(floor(minuteAt(event), 15), pressedMinutes);
      },
      onPointerCancel: stop,
    },
  };
}

/** By how many blocks stand side by side. */
function roomOf(columns: number, isByClock: boolean): Room {
  if (columns > (isByClock ? 4 : 8)) return "sliver";
  if (isByClock) return "low";
  return columns > 2 ? "narrow" : "wide";
}

export function topOf(minute: number, range: { from: number }): string {
  return heightOf(minute - range.from);
}

function heightOf(minutes: number): string {
  return `calc(var(--hour) * ${minutes / 60})`;
}
