import type { ReactNode } from "react";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { listCountedRoles } from "../queries";
import type { ProgressSearch } from "../summary/input";
import { ProgressOverview } from "./progress-overview";
import { RoleWorkbench } from "./role-workbench";
import { VisitorProgress } from "./visitor-progress";

interface Props {
  search: ProgressSearch;
  /** The sign of each role, by its slug. */
  glyphs: Record<string, ReactNode>;
}

/** How far the reader is: with all roles, or closely with the one that the address names. */
export async function ProgressPage({ search, glyphs }: Props) {
  const learner = await currentPerson();
  if (learner && search.role) {
    const { role } = search;
    return <RoleWorkbench learner={learner} role={role} search={search} glyph={glyphs[role]} />;
  }
  return (
    <main id="content" className="page">
      <PageHead
        title="Progress"
        summary="How far you are with each role, counted in what you said yourself."
      />
      {learner ? (
        <ProgressOverview learner={learner} search={search} glyphs={glyphs} />
      ) : (
        <VisitorProgress roles={await listCountedRoles()} glyphs={glyphs} />
      )}
    </main>
  );
}
