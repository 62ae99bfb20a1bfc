import type { ReactNode } from "react";

/** A section of the pay pages: what it shows and where from to the left, figures to the right. */
export function PaySection({
  anchor,
  title,
  intro,
  aside,
  children,
}: {
  anchor: string;
  title: string;
  intro: ReactNode;
  /** Under the introduction: a form, the evidence. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={anchor}
      className="mt-16 border-t border-ink pt-4 lg:grid lg:grid-cols-12 lg:gap-x-8"
    >
      <div className="space-y-4 lg:col-span-4">
        <h2 id={anchor}>{title}</h2>
        <div className="measure space-y-2">{intro}</div>
        {aside}
      </div>
      <div className="mt-6 min-w-0 space-y-8 lg:col-span-8 lg:mt-0">{children}</div>
    </section>
  );
}
