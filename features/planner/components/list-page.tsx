import type { ReactNode } from "react";
import { PageHead } from "@/components/page-head";

/** A list of what belongs to the plan: the way back to it, the list or why it is empty, and the way on. */
export function ListPage({
  title,
  summary,
  none,
  more,
  children,
}: {
  title: string;
  summary: string;
  /** Stands in place of an empty list; null where it holds something. */
  none: string | null;
  /** Where the rest stands; null where this is all. */
  more: { href: string; text: string } | null;
  children: ReactNode;
}) {
  return (
    <>
      <PageHead kicker={<a href="/planner">Planner</a>} title={title} summary={summary} />
      {none === null ? children : <p className="measure border-t border-ink py-6">{none}</p>}
      {more ? (
        <p className="taps pt-4">
          <a href={more.href}>{more.text}</a>
        </p>
      ) : null}
    </>
  );
}
