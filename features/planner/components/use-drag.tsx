"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";

/** How far a pointer moves before it is a drag and no press. */
const threshold = 4;
/** How long a finger rests before it drags; moving earlier scrolls the page. */
const restMilliseconds = 350;

interface Hold {
  edge: "whole" | "end";
  pointerId: number;
  y: number;
  hour: number;
  step: number;
  isActive: boolean;
  timer: ReturnType<typeof setTimeout> | null;
}

/**
 * Moving a block or its end with a pointer, in steps of 5 minutes by mouse and 15 by finger. Escape and a cancelled
 * pointer put it back.
 */
export function useDrag(
  span: { from: number; minutes: number; drawn: number },
  { onMove, onResize }: { onMove: (minutes: number) => void; onResize: (minutes: number) => void },
) {
  const ref = useRef<HTMLButtonElement>(null);
  const hold = useRef<Hold | null>(null);
  const dragged = useRef(false);
  const [delta, setDelta] = useState<{ edge: Hold["edge"]; minutes: number } | null>(null);

  // A page that has begun to scroll cannot be held; one that has not is held while a block is dragged.
  useEffect(() => {
    const button = ref.current;
    const keepStill = (event: TouchEvent) => hold.current?.isActive && event.preventDefault();
    button?.addEventListener("touchmove", keepStill, { passive: false });
    return () => button?.removeEventListener("touchmove", keepStill);
  }, []);

  useEffect(() => {
    if (!delta) return;
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
      const target = event.currentTarget;
      const isTouch = event.pointerType === "touch";
      const height = ref.current?.parentElement?.parentElement?.clientHeight ?? 0;
      const hour = (height / span.drawn) * 60;
      const { pointerId } = event;
      const take = () => {
        if (!hold.current) return;
        hold.current.isActive = true;
        if (target.isConnected) target.setPointerCapture(pointerId);
        if (isTouch) setDelta({ edge, minutes: 0 });
      };
      const timer = isTouch && edge === "whole" ? setTimeout(take, restMilliseconds) : null;
      hold.current = {
        edge,
        pointerId,
        y: event.clientY,
        hour,
        step: isTouch ? 15 : 5,
        isActive: false,
        timer,
      };
      if (edge === "end") take();
    };
  }

  function minutesAt(held: Hold, clientY: number): number {
    const raw = ((clientY - held.y) / held.hour) * 60;
    const snap = (minute: number) => Math.round(minute / held.step) * held.step;
    if (held.edge === "whole") return snap(span.from + raw) - span.from;
    return Math.max(5, snap(span.minutes + raw)) - span.minutes;
  }

  function follow(event: PointerEvent<HTMLElement>) {
    const held = hold.current;
    if (!held || held.pointerId !== event.pointerId) return;
    const far = Math.abs(event.clientY - held.y) > threshold;
    if (!held.isActive) {
      if (!far) return;
      // A finger that moves before it has rested is scrolling.
      if (held.timer) return letGo();
      held.isActive = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    if (far) dragged.current = true;
    setDelta({ edge: held.edge, minutes: dragged.current ? minutesAt(held, event.clientY) : 0 });
  }

  function end(event: PointerEvent<HTMLElement>) {
    const held = hold.current;
    letGo();
    if (!held?.isActive || !dragged.current) return;
    const minutes = minutesAt(held, event.clientY);
    if (minutes === 0) return;
    if (held.edge === "whole") onMove(minutes);
    else onResize(minutes);
  }

  const common = { onPointerMove: follow, onPointerUp: end, onPointerCancel: letGo };
  return {
    ref,
    isDragging: delta !== null,
    moved: delta?.edge === "whole" ? delta.minutes : 0,
    grown: delta?.edge === "end" ? delta.minutes : 0,
    /** Whether the press that ends now was a drag, so that it does not also open. */
    wasDragged: () => dragged.current,
    handlers: { ...common, onPointerDown: begin("whole") },
    edgeHandlers: { ...common, onPointerDown: begin("end") },
  };
}
