import type { HTMLAttributes } from "react";
import { elementUrl } from "@/lib/elements";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "keep-button": HTMLAttributes<HTMLElement>;
    }
  }
}

/** What can be kept from a document; `title` is what a screen reader says beside "Keep". */
export type KeepTarget = { title: string } & (
  | { kind: "guide"; role: string }
  | { kind: "entry"; entryId: string }
  | { kind: "figure"; figureId: string }
  | { kind: "technology"; technology: string }
);

/**
 * A form that keeps a thing, the same for every reader. Without script it posts and comes back; the element
 * `keep-button` shows what the reader keeps already, and saves the way.
 */
export function KeepForm({ target }: { target: KeepTarget }) {
  const [name, value] = fieldOf(target);
  return (
    <keep-button className="no-print inline-flex flex-wrap items-center gap-x-2">
      <form method="post" action="/api/v1/bookmarks">
        <input type="hidden" name={name} value={value} />
        <button type="submit" className="button button-quiet">
          <span data-state="">Keep</span>
          <span className="sr-only">{target.title}</span>
        </button>
      </form>
      <span role="status" />
      <script type="module" src={elementUrl("keep-button")} async />
    </keep-button>
  );
}

function fieldOf(target: KeepTarget): [string, string] {
  switch (target.kind) {
    case "guide":
      return ["guide", target.role];
    case "entry":
      return ["entryId", target.entryId];
    case "figure":
      return ["figureId", target.figureId];
    case "technology":
      return ["technology", target.technology];
  }
}
