import type { ReactNode } from "react";
import { PageHead } from "@/components/page-head";

/** A page on the way in or out: its title, a sentence, and one narrow column with what there is to do. */
export function NarrowPage({
  title,
  summary,
  children,
}: {
  title: string;
  summary?: string;
  children: ReactNode;
}) {
  return (
    <main id="content" className="page">
      <PageHead title={title} summary={summary} />
      <div className="grid max-w-96 gap-6">{children}</div>
    </main>
  );
}
