import type { ReactNode } from "react";
import { Prose } from "@/components/prose";
import type { GuideContent } from "@/features/guides/content";
import { type SectionAnchor, sectionTitle } from "@/features/guides/sections";

/** What a visitor can keep of a guide. */
export type KeepTarget =
  | { kind: "guide"; role: string; title: string }
  | { kind: "entry"; key: string; title: string };

/** Draws the button that keeps a thing; the page brings it, since bookmarks are another feature. */
export type KeepSlot = (target: KeepTarget) => ReactNode;

/**
 * Draws how far the reader is with the entry beside it, around a box where one stands there, which may be of another
 * entry by its key; progress is another feature.
 */
export type MarkSlot = (box?: ReactNode, key?: string) => ReactNode;

/** Draws what follows from a pick around the options of a step, by its key; progress is another feature. */
export type PickSlot = (key: string, options: ReactNode) => ReactNode;

/** A section of the guide's page: its heading can be jumped to, by the table of contents and from elsewhere. */
export function GuideSection({
  anchor,
  content,
  lead,
  children,
}: {
  anchor: SectionAnchor;
  content: GuideContent;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={anchor} className="guide-section">
      <h2 id={anchor} tabIndex={-1}>
        {sectionTitle(anchor, content)}
      </h2>
      {lead ? <Prose markdown={lead} className="mt-3" /> : null}
      {children}
    </section>
  );
}

/** The heading of an entry. A link to it ends with focus on it, so that a screen reader goes on from there. */
export function EntryHeading({
  id,
  title,
  mark,
  keep,
}: {
  /** The entry's key. */
  id: string;
  title: ReactNode;
  mark?: ReactNode;
  keep?: ReactNode;
}) {
  return (
    <div className="entry-head">
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      {mark}
      {keep}
    </div>
  );
}
