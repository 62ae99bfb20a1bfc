import type { HTMLAttributes } from "react";
import { Contents, type ContentsItem } from "@/components/contents";
import { elementUrl } from "@/lib/elements";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "guide-contents": HTMLAttributes<HTMLElement>;
    }
  }
}

/** The table of contents; the element `guide-contents` marks the section that is being read. */
export function GuideContents({ items }: { items: readonly ContentsItem[] }) {
  return (
    <guide-contents>
      <Contents items={items} />
      <script type="module" src={elementUrl("guide-contents")} async />
    </guide-contents>
  );
}
