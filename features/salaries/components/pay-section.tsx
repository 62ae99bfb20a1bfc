import type { ReactNode } from "react";

/**
 * A section of the pay pages: what it shows, the figures, and where they come from. On wide screens words stand to
 * the left of the figures, on narrow ones the source follows under them.
 */
export function PaySection({
  anchor,
  title,
  intro,
  evidence,
  children,
}: {
  anchor: string;
  title: string;
  intro: ReactNode;
  evidence: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={anchor}
      className="space-y-6 border-t border-ink pt-4 lg:grid lg:grid-cols-12 lg:grid-rows-[auto_1fr] lg:gap-x-8 lg:gap-y-4 lg:space-y-0"
    >
      <div className="space-y-4 lg:col-span-4">
        <h2 id={anchor}>{title}</h2>
        <div className="measure space-y-4">{intro}</div>
      </div>
      <div className="min-w-0 space-y-8 lg:col-span-8 lg:col-start-5 lg:row-span-2 lg:row-start-1">
        {children}
      </div>
      <div className="lg:col-span-4 lg:row-start-2">{evidence}</div>
    </section>
  );
}
