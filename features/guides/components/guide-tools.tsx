import type { HTMLAttributes } from "react";
import { elementUrl } from "@/lib/elements";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "copy-link": HTMLAttributes<HTMLElement>;
      "reading-place": HTMLAttributes<HTMLElement>;
    }
  }
}

/** What a browser with scripts adds to a guide: the place where one stopped, and links to copy. */
export function GuideTools() {
  return (
    <>
      <reading-place />
      <copy-link />
      <script type="module" src={elementUrl("reading-place")} async />
      <script type="module" src={elementUrl("copy-link")} async />
    </>
  );
}
