import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageHead } from "@/components/page-head";
import { findTechnology } from "../queries";
import { technologyKindNames } from "../technology-kinds";
import { usesByRole } from "../uses-by-role";
import { TechnologyDemand } from "./technology-demand";
import { TechnologyShares } from "./technology-shares";
import { TechnologyUses } from "./technology-uses";

/** A technology: what it is, the work it is used for, who uses it, and whether employers ask for it. */
export async function TechnologyPage({ slug, keep }: { slug: string; keep?: ReactNode }) {
  const technology = await findTechnology(slug);
  if (!technology) notFound();
  const { name, kind, summary, uses, shares, flags } = technology;
  const roles = usesByRole(uses);
  return (
    <main id="content" className="page guide">
      <PageHead
        kicker={<a href="/technologies">Technologies</a>}
        title={name}
        summary={summary}
        facts={[
          { term: "Kind", value: technologyKindNames[kind].one },
          { term: "Guides that name it", value: roles.length },
          { term: "Tasks", value: roles.reduce((sum, role) => sum + role.tasks.length, 0) },
        ]}
        actions={keep}
      />
      <TechnologyUses name={name} roles={roles} />
      {shares.length > 0 ? <TechnologyShares technology={technology} /> : null}
      {flags.length > 0 ? <TechnologyDemand technology={technology} /> : null}
    </main>
  );
}
