"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import { keepSelection } from "./drag-screen";

/** How far a pointer moves before it is a drag and no press. */
const threshold = 4;
/** How long a finger rests before it drags; moving earlier scrolls the page. */
const restMilliseconds = 350;
/** A finger is too coarse for less. */
const fingerStep = 15;

interface Hold {
  edge: "whole" | "end";
  pointerId: number;
  x: number;
  y: number;
  hour: number;
  step: number;
  columns: Columns;
  isActive: boolean;
  timer: ReturnType<typeof setTimeout> | null;
}

/** The days that stand side by side where the block is: how wide one is, and how many lie before and after. */
interface Columns {
  width: number;
  before: number;
  after: number;
}

/** How far a block has been dragged. */
export interface Dragged {
  minutes: number;
  days: number;
}

/**
 * Moving a block or its end with a pointer, in steps of `snap` minutes by mouse and 15 by finger, and from day to day
 * where days stand side by side. Escape and a cancelled pointer put it back.
 */
export function useDrag(
  span: { from: number; minutes: number; drawn: number; snap: number },
  { onMove, onResize }: { onMove: (by: Dragged) => void; onResize: (minutes: number) => void },
) {
  const ref = useRef<HTMLButtonElement>(null);
  const hold = useRef<Hold | null>(null);
  const dragged = useRef(false);
  const [delta, setDelta] = useState<({ edge: Hold["edge"]; width: number } & Dragged) | null>(null);

  // A page that has begun to scroll cannot be held; one that has not is held while a block is dragged.
  useEffect(() => {
    const button = ref.current;
    const keepStill = (event: TouchEvent) => hold.current?.isActive && event.preventDefault();
    button?.addEventListener("touchmove", keepStill, { passive: false });
    return () => button?.removeEventListener("touchmove", keepStill);
  }, []);

  const isDragging = delta !== null;
  useEffect(() => {
    if (!isDragging) return;
    const leave = (event: KeyboardEvent) => event.key === "Escape" && letGo();
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  });

  function letGo() {
    if (hold.current?.timer) clearTimeout(hold.current.timer);
    hold.current = null;
    setDelta(null);
  }

  function begin(edge: Hold["edge"]) {
    return (event: PointerEvent<HTMLElement>) => {
      dragged.current = false;
      if (event.button !== 0) return;
      ref.current?.focus();
      const target = event.currentTarget;
      const isTouch = event.pointerType === "touch";
      const height = ref.current?.parentElement?.parentElement?.clientHeight ?? 0;
      const { pointerId } = event;
      const columns = columnsAround(ref.current);
      const capture = () => target.isConnected && target.setPointerCapture(pointerId);
      const take = () => {
        if (!hold.current) return;
        hold.current.isActive = true;
        capture();
        if (isTouch) setDelta({ edge, minutes: 0, days: 0, width: columns.width });
      };
      hold.current = {
        edge,
        pointerId,
        x: event.clientX,
        y: event.clientY,
        hour: (height / span.drawn) * 60,
        step: isTouch ? fingerStep : span.snap,
        columns,
        isActive: false,
        timer: isTouch && edge === "whole" ? setTimeout(take, restMilliseconds) : null,
      };
      if (edge === "end") take();
      // A quick hand has left a small block by its first move.
      else if (!isTouch) capture();
    };
  }

  function draggedTo(held: Hold, { clientX, clientY }: PointerEvent<HTMLElement>): Dragged {
    const raw = ((clientY - held.y) / held.hour) * 60;
    const snap = (minute: number) => Math.round(minute / held.step) * held.step;
    if (held.edge === "end") {
      return { minutes: Math.max(held.step, snap(span.minutes + raw)) - span.minutes, days: 0 };
    }
    const { width, before, after } = held.columns;
    const days = width > 0 ? Math.round((clientX - held.x) / width) : 0;
    return { minutes: snap(span.from + raw) - span.from, days: Math.min(after, Math.max(-before, days)) };
  }

  function follow(event: PointerEvent<HTMLElement>) {
    const held = hold.current;
    if (!held || held.pointerId !== event.pointerId) return;
    const far =
      Math.abs(event.clientY - held.y) > threshold || Math.abs(event.clientX - held.x) > 2 * threshold;
    if (!held.isActive) {
      if (!far) return;
      // A finger that moves before it has rested is scrolling.
      if (held.timer) return letGo();
      held.isActive = true;
    }
    if (far) dragged.current = true;
    const to = dragged.current ? draggedTo(held, event) : { minutes: 0, days: 0 };
    // Within a step nothing is drawn anew.
    setDelta((before) =>
      before && before.minutes === to.minutes && before.days === to.days
        ? before
        : { edge: held.edge, width: held.columns.width, ...to },
    );
  }

  function end(event: PointerEvent<HTMLElement>) {
    const held = hold.current;
    letGo();
    if (!held?.isActive || !dragged.current) return;
    const by = draggedTo(held, event);
    if (by.minutes === 0 && by.days === 0) return;
    if (held.edge === "whole") onMove(by);
    else onResize(by.minutes);
  }

  const common = { onPointerMove: follow, onPointerUp: end, onPointerCancel: letGo };
  const isWhole = delta?.edge === "whole";
  return {
    ref,
    isDragging,
    moved: isWhole ? delta.minutes : 0,
    /** How far to the side, in pixels. */
    aside: isWhole ? delta.days * delta.width : 0,
    grown: delta?.edge === "end" ? delta.minutes : 0,
    /** Whether the press that ends now was a drag, so that it does not also open. */
    wasDragged: () => dragged.current,
    handlers: { ...common, onPointerDown: begin("whole"), onMouseDown: keepSelection },
    edgeHandlers: { ...common, onPointerDown: begin("end"), onMouseDown: keepSelection },
  };
}

function columnsAround(block: HTMLElement | null): Columns {
  const column = block?.closest<HTMLElement>("[data-day]");
  const days = [...(column?.parentElement?.querySelectorAll<HTMLElement>(":scope > [data-day]") ?? [])];
  const before = column ? days.indexOf(column) : 0;
  const isAlone = days.length < 2;
  return {
    width: isAlone ? 0 : (column?.offsetWidth ?? 0),
    before: isAlone ? 0 : before,
    after: isAlone ? 0 : days.length - 1 - before,
  };
}
