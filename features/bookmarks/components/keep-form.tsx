import type { HTMLAttributes } from "react";
import { elementUrl } from "@/lib/elements";
import { appUrl } from "@/lib/env";
import { termAddress } from "../address";

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
  | { kind: "entry"; role: string; key: string }
  | { kind: "figure"; figureId: string }
  | { kind: "technology"; technology: string }
  | { kind: "article"; article: string }
  | { kind: "term"; term: string }
);

/** The form that all keep buttons of a document belong to: one, since a guide has a hundred of them. */
export function KeepForm() {
  return <form id="keep-form" method="post" action="/api/v1/bookmarks" hidden />;
}

/**
 * A button that keeps a thing, the same for every reader. Without script it posts and comes back; the element
 * `keep-button` shows what the reader keeps already, and saves the way.
 */
export function KeepButton({ target }: { target: KeepTarget }) {
  const [name, value] = fieldOf(target);
  return (
    <keep-button>
      <button type="submit" form="keep-form" name={name} value={value} className="button button-quiet">
        Keep<span className="sr-only"> {target.title}</span>
      </button>
      <script type="module" src={elementUrl("keep-button")} async />
    </keep-button>
  );
}

function fieldOf(target: KeepTarget): [string, string] {
  switch (target.kind) {
    case "guide":
      return ["guide", target.role];
    case "entry":
      // Names are shorter than ids, and on the page already: a guide is three kilobytes lighter.
      return ["entry", `${target.role}#${target.key}`];
    case "figure":
      return ["figureId", target.figureId];
    case "technology":
      return ["technology", target.technology];
    case "article":
      return ["article", target.article];
    case "term":
      // A word of the glossary is nothing of its own but a place on a page: its address is kept.
      return ["url", termAddress(target.term, appUrl())];
  }
}
