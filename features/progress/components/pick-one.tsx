import type { HTMLAttributes, ReactNode } from "react";
import { elementUrl } from "@/lib/elements";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "pick-one": HTMLAttributes<HTMLElement>;
    }
  }
}

/** Around the options of a step, by its key: the element keeps what is picked and folds away what is for the others. */
export function PickOne({ entry, children }: { entry: string; children: ReactNode }) {
  return (
    <pick-one data-entry={entry}>
      {children}
      <script type="module" src={elementUrl("pick-one")} async />
    </pick-one>
  );
}
