import { notFound, permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { mythsAbout } from "@/features/guides/compare/myths-about";
import { pairAddress } from "@/features/guides/compare/pair-address";
import { type Comparison, findComparison } from "@/features/guides/compare/queries";
import { findCanonicalRole, findPublishedGuide } from "@/features/guides/queries";
import type { ReadingPath } from "@/features/guides/reading-path";
import { CompareHead } from "./compare-head";
import { DaysSection } from "./days-section";
import { MythsSection } from "./myths-section";
import { PairSection } from "./pair";
import { numberedSources, SourceList } from "./source-refs";
import { TasksSection } from "./tasks-section";
import { TechnologiesSection } from "./technologies-section";
import { WaysSection } from "./ways-section";
import { WorkSection } from "./work-section";

interface Props {
  a: string;
  b: string;
  differencesOnly: boolean;
  /** The reader's, kept in the links to guides. */
  path: ReadingPath | null;
  /** The pay of both, which the page brings, since salaries are another feature. */
  pay: ReactNode;
}

/**
 * Two roles side by side. Other names lead to the roles' own address, with the view kept; a role beside itself leads
 * to the choice of another; a role without a guide has no comparison.
 */
export async function ComparePage({ a, b, differencesOnly, path, pay }: Props) {
  if (a === b) {
    if ((await findPublishedGuide(a)) || (await findCanonicalRole(a))) permanentRedirect(`/compare?a=${a}`);
    notFound();
  }
  const comparison = await findComparison(a, b);
  if (!comparison) {
    const [left, right] = await Promise.all([findCanonicalRole(a), findCanonicalRole(b)]);
    if (left || right) permanentRedirect(pairAddress(left ?? a, right ?? b, { differencesOnly, path }));
    notFound();
  }
  const { left, right } = comparison;
  const titles = { left: left.role.title, right: right.role.title };
  const numbered = numberedSources(namedSources(comparison), comparison.sources);
  const shared = { comparison, titles, numbered, differencesOnly, path };
  return (
    <main id="content" className="page">
      <CompareHead comparison={comparison} differencesOnly={differencesOnly} path={path} />
      <WorkSection {...shared} />
      <TasksSection {...shared} />
      <DaysSection {...shared} />
      <TechnologiesSection {...shared} />
      {pay ? (
        <PairSection anchor="pay" title="Pay">
          {pay}
        </PairSection>
      ) : null}
      <WaysSection {...shared} />
      <MythsSection {...shared} />
      <PairSection anchor="sources" title="Sources">
        <SourceList numbered={numbered} />
      </PairSection>
    </main>
  );
}

/** The sources that the page names, in its order. */
function namedSources({ left, right, shares }: Comparison): string[] {
  const guides = [left, right].map(({ role, content }) => ({ role: role.slug, ...content }));
  const pair = [left.role.slug, right.role.slug];
  return [
    ...guides.flatMap(({ differences }) => differences.filter(({ role }) => pair.includes(role))),
    ...guides.flatMap(({ tasks }) => tasks),
    { sources: shares.flatMap((row) => row.left?.source ?? row.right?.source ?? []) },
    ...guides.flatMap(({ routes }) => routes),
    ...pair.flatMap((role) => mythsAbout(role, guides).map(({ myth }) => myth)),
  ].flatMap(({ sources }) => sources);
}
