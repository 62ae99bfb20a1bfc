import type { RefObject } from "react";
import { Notice } from "./notice";

/** Where a form says what is wrong with the whole of it. */
export function FormFault({
  fault,
  message,
}: {
  fault: string | null;
  message: RefObject<HTMLDivElement | null>;
}) {
  return (
    <div ref={message} tabIndex={-1} role="alert" className="empty:absolute">
      {fault && <Notice tone="danger">{fault}</Notice>}
    </div>
  );
}
