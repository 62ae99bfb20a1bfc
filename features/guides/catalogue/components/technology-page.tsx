import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageHead } from "@/components/page-head";
import { percent } from "@/features/guides/technology-groups";
import { formatCount } from "@/lib/money";
import { findTechnology, type TechnologyPage as Technology } from "../queries";

/** A technology: what it is, who uses it, and the tasks in which published guides name it. */
export async function TechnologyPage({ slug, keep }: { slug: string; keep?: ReactNode }) {
  const technology = await findTechnology(slug);
  if (!technology) notFound();
  const { name, kind, summary, uses, shares } = technology;
  const roles = [...new Map(uses.map(({ role, roleTitle }) => [role, roleTitle]))];
  return (
    <main id="content" className="page">
      <PageHead
        title={name}
        summary={summary}
        facts={[{ term: "Kind", value: kind.replace("-", " ") }]}
        actions={keep}
      />
      {shares.length > 0 ? <Shares technology={technology} /> : null}
      <section aria-labelledby="uses" className="mt-12">
        <h2 id="uses">Where it is used</h2>
        {roles.length === 0 ? <p className="mt-2 text-quiet">No published guide names it yet.</p> : null}
        {roles.map(([role, title]) => (
          <div key={role} className="mt-6 max-w-160">
            <h3>
              <a href={`/roles/${role}`}>{title}</a>
            </h3>
            <dl className="examples">
              {uses
                .filter((use) => use.role === role)
                .map((use) => (
                  <div key={use.key}>
                    <dt className="font-normal text-quiet">{kindNames[use.kind] ?? use.kind}</dt>
                    <dd>
                      <a href={`/roles/${role}#${use.key}`}>{use.title}</a>
                    </dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
      </section>
    </main>
  );
}

const kindNames: Record<string, string> = {
  task: "Task",
  technology: "What for",
  step: "First step",
  requirement: "Asked for",
};

/** Shares as numbers: their bases differ, so they share no axis. */
function Shares({ technology: { shares, roleTitles, sources } }: { technology: Technology }) {
  return (
    <section aria-labelledby="shares">
      <h2 id="shares">How many use it</h2>
      <div className="table-scroll">
        <table className="mt-2 max-w-200">
          <thead>
            <tr>
              <th scope="col">Who was asked</th>
              <th scope="col" className="num">
                Share
              </th>
              <th scope="col" className="num">
                Said so
              </th>
              <th scope="col" className="num">
                Year
              </th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={`${share.role} ${share.source} ${share.year}`}>
                <th scope="row">
                  {share.role ? (roleTitles[share.role] ?? share.role) : "All professional developers"}
                </th>
                <td className="num">
                  {percent(share.share)}
                  <span className="unit"> %</span>
                </td>
                <td className="num">
                  {formatCount(share.n)} of {formatCount(share.base)}
                </td>
                <td className="num">{share.year}</td>
                <td>
                  <a href={`/sources#${share.source}`}>{sources[share.source] ?? share.source}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
