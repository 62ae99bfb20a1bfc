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
 * element `mark-state` fills it; without script it stays empty. A box that stands in it is ticked by it.
 */
export function MarkControl({ children }: { children?: ReactNode }) {
  return (
    <>
      <mark-state>{children}</mark-state>
      <script type="module" src={elementUrl("mark-state")} async />
    </>
  );
}
