import type { ReactNode } from "react";

/** One subject of the account: its name and a sentence at the side, what can be done beside it. */
export function AccountSection({
  id,
  title,
  summary,
  children,
}: {
  id: string;
  title: string;
  summary: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="page-grid gap-y-4 border-t border-rule py-8">
      <div className="lg:col-span-4">
        <h2 id={`${id}-title`} className="text-lg">
          {title}
        </h2>
        <p className="mt-1 max-w-80 text-sm text-quiet">{summary}</p>
      </div>
      <div className="grid max-w-160 content-start gap-4 lg:col-span-8">{children}</div>
    </section>
  );
}
