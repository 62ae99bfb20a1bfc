import { notFound, permanentRedirect } from "next/navigation";
import { PageHead } from "@/components/page-head";
import type { Refused } from "../../address-parts";
import { EvidenceNote } from "../../components/evidence-note";
import type { KeepSlot } from "../../components/keep-slot";
import { OccupationData } from "../../components/occupation-data";
import { PaySection } from "../../components/pay-section";
import { RefusedParts } from "../../components/refused-parts";
import { StatedFigures } from "../../components/stated-figures";
import { explorerAddress } from "../../explorer/address";
import { FigureHistory } from "../../history/components/figure-history";
import { findRoleByAlias } from "../../queries";
import { findRoleFigures } from "../queries";
import { figuresShown } from "../role-salaries";
import { payFacts, paySummary } from "../summary-words";
import { BreakdownSection } from "./breakdown-section";
import { CountrySection } from "./country-section";
import { ExperienceSection } from "./experience-section";
import { OfficialSection } from "./official-section";
import { PublishedSection } from "./published-section";
import { RecordsSections } from "./records-sections";
import { RoleLinks } from "./role-links";
import { SourcesBox } from "./sources-box";

/** What is known of a role's pay, source by source. Another name of the role leads to its own address. */
export async function RoleSalariesPage({
  role: slug,
  country,
  refused,
  keep,
}: {
  role: string;
  country?: string;
  /** What of the address could not be read. */
  refused: readonly Refused[];
  keep?: KeepSlot;
}) {
  const found = await findRoleFigures(slug, country);
  if (!found) {
    const canonical = await findRoleByAlias(slug);
    if (canonical) permanentRedirect(`/salaries/${canonical}`);
    notFound();
  }
  const { role, salaries, evidence, claims } = found;
  const { survey, published, official, records, stated, chosen } = salaries;
  const surveyed = survey ? evidence[survey.source] : undefined;
  return (
    <main id="content" className="page">
      <OccupationData figures={found} />
      <PageHead
        title={`${role.title} pay`}
        kicker={<a href="/salaries">Salaries</a>}
        summary={paySummary(found)}
        facts={payFacts(salaries)}
        actions={
          <ul className="space-y-1 lg:text-end">
            <li>
              <a href={`/salaries/${role.slug}/you${country ? `?country=${country}` : ""}`}>
                Where does your own pay stand?
              </a>
            </li>
            <li>
              <a href={explorerAddress({ role: role.slug, country: country ?? null })}>
                Sort, convert and compare: the explorer
              </a>
            </li>
            {role.hasGuide ? (
              <li>
                <a href={`/roles/${role.slug}`}>What the work is like: the guide</a>
              </li>
            ) : null}
          </ul>
        }
      />
      <div className="space-y-16">
        <RefusedParts refused={refused} />
        <SourcesBox figures={found} />
        {survey && surveyed ? (
          <>
            <CountrySection
              pay={survey}
              evidence={surveyed}
              keep={keep}
              anchor="by-country"
              title="Pay by country"
              count="reports"
              body="survey"
              intro={
                <p>
                  What people reported in the survey of {survey.year}, at all levels of experience. The
                  highest median stands first.
                </p>
              }
            />
            <ExperienceSection pay={survey} evidence={surveyed} keep={keep} />
            <BreakdownSection kind="education" pay={survey} evidence={surveyed} keep={keep} />
            <BreakdownSection kind="language" pay={survey} evidence={surveyed} keep={keep} />
          </>
        ) : null}
        {published.map((pay) => {
          const own = evidence[pay.source];
          return own ? <PublishedSection key={pay.source} pay={pay} evidence={own} keep={keep} /> : null;
        })}
        {official.map((pay) => {
          const own = evidence[pay.source];
          return own ? <OfficialSection key={pay.source} pay={pay} evidence={own} keep={keep} /> : null;
        })}
        {records.map((pay) => {
          const own = evidence[pay.source];
          return own ? (
            <RecordsSections key={pay.source} pay={pay} chosen={chosen} evidence={own} keep={keep} />
          ) : null;
        })}
        {stated.map(({ source, figures }) => {
          const own = evidence[source];
          return own && figures.length > 0 ? (
            <PaySection
              key={source}
              anchor="stated"
              title="Stated by articles"
              intro={
                <p>
                  Figures from articles about the role. They are shown because they are often repeated, not
                  because they can be checked.
                </p>
              }
              evidence={<EvidenceNote evidence={own} />}
            >
              <StatedFigures figures={figures} evidence={own} claims={claims} keep={keep} />
            </PaySection>
          ) : null;
        })}
        <FigureHistory figures={figuresShown(salaries)} evidence={evidence} />
      </div>
      <RoleLinks role={role} country={chosen ?? "ALL"} />
    </main>
  );
}
