import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { listCountedRoles } from "../queries";
import type { ProgressSearch } from "../summary/input";
import { ProgressOverview } from "./progress-overview";
import { RoleWorkbench } from "./role-workbench";
import { VisitorProgress } from "./visitor-progress";

/** How far the reader is: with all roles, or closely with the one that the address names. */
export async function ProgressPage({ search }: { search: ProgressSearch }) {
  const learner = await currentPerson();
  if (learner && search.role) return <RoleWorkbench learner={learner} role={search.role} search={search} />;
  return (
    <main id="content" className="page">
      <PageHead
        title="Progress"
        summary="How far you are with each role, counted in what you said yourself."
      />
      {learner ? (
        <ProgressOverview learner={learner} search={search} />
      ) : (
        <VisitorProgress roles={await listCountedRoles()} />
      )}
    </main>
  );
}
