import type { MouseEvent } from "react";
import { createPortal } from "react-dom";

/** Lies over the page while something is dragged, so that no browser looks at each move what else is under it. */
export function DragScreen({ isDrawing = false }: { isDrawing?: boolean }) {
  return createPortal(
    <div
      aria-hidden="true"
      className={`fixed inset-0 z-50 ${isDrawing ? "cursor-copy" : "cursor-grabbing"}`}
    />,
    document.body,
  );
}

/** A drag is none over text: without this the browser looks at each move what it would select. */
export function keepSelection(event: MouseEvent<HTMLElement>): void {
  event.preventDefault();
}
