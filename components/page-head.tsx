import type { ReactNode } from "react";
import { type Fact, FactsRow } from "@/components/definition-list";

/** The head of a page: title, what it says in a sentence or two, actions, facts, and a picture over the full width. */
export function PageHead({
  title,
  summary,
  kicker,
  facts = [],
  actions,
  children,
}: {
  title: ReactNode;
  summary?: ReactNode;
  /** Where the page belongs: a link to what is above it. */
  kicker?: ReactNode;
  facts?: readonly Fact[];
  actions?: ReactNode;
  /** The day strip, or another picture. */
  children?: ReactNode;
}) {
  return (
    <header className="pt-8 pb-8 sm:pt-12">
      {kicker ? <p className="taps mb-2 text-quiet">{kicker}</p> : null}
      <div className="page-grid items-end gap-y-6">
        <div className="lg:col-span-8">
          <h1>{title}</h1>
          {summary ? <p className="measure mt-4 font-serif text-base">{summary}</p> : null}
        </div>
        {actions ? (
          <div className="taps flex flex-wrap gap-2 lg:col-span-4 lg:justify-end">{actions}</div>
        ) : null}
      </div>
      {facts.length > 0 ? (
        <div className="mt-6 border-t border-ink pt-3">
          <FactsRow facts={facts} />
        </div>
      ) : null}
      {children ? <div className="mt-8">{children}</div> : null}
    </header>
  );
}
