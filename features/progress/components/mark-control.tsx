import type { HTMLAttributes, ReactNode } from "react";
import { elementUrl } from "@/lib/elements";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "mark-state": HTMLAttributes<HTMLElement>;
    }
  }
}

/**
 * The place where a document shows how far its reader is with the entry beside it, the same for every reader. The
 * element `mark-state` fills it; without script it stays empty. A box that stands in it is ticked by it; `entry` is the
 * key of what the box is of, where that is not the entry beside it.
 */
export function MarkControl({ entry, children }: { entry?: string | undefined; children?: ReactNode }) {
  return (
    <>
      <mark-state data-entry={entry}>{children}</mark-state>
      <script type="module" src={elementUrl("mark-state")} async />
    </>
  );
}
