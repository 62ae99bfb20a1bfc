import { notFound, permanentRedirect } from "next/navigation";
import type { Fact } from "@/components/definition-list";
import { PageHead } from "@/components/page-head";
import { countryName, formatCount, formatMoney, formatMoneyRange } from "@/lib/money";
import { findRoleByAlias, findRoleFigures, type RoleFigures } from "../queries";
import { CountrySection } from "./country-section";
import { EvidenceNote } from "./evidence-note";
import { ExperienceSection } from "./experience-section";
import type { KeepSlot } from "./keep-slot";
import { OccupationData } from "./occupation-data";
import { PaySection } from "./pay-section";
import { PublishedSection } from "./published-section";
import { StatedFigures } from "./stated-figures";

/** What is known of a role's pay, source by source. Another name of the role leads to its own address. */
export async function RoleSalariesPage({
  role: slug,
  country,
  keep,
}: {
  role: string;
  country?: string;
  keep?: KeepSlot;
}) {
  const found = await findRoleFigures(slug, country);
  if (!found) {
    const canonical = await findRoleByAlias(slug);
    if (canonical) permanentRedirect(`/salaries/${canonical}`);
    notFound();
  }
  const { role, salaries, evidence, claims } = found;
  const survey = evidence["stackoverflow-2025"];
  const published = evidence["stackoverflow-published"];
  const editorial = evidence.editorial;
  return (
    <main id="content" className="page">
      <OccupationData figures={found} />
      <PageHead
        title={`${role.title} pay`}
        kicker={<a href="/salaries">Salaries</a>}
        summary={summaryOf(found)}
        facts={factsOf(found)}
        actions={
          <ul className="space-y-1 lg:text-end">
            <li>
              <a href={`/salaries/${role.slug}/you${country ? `?country=${country}` : ""}`}>
                Where does your own pay stand?
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
        {survey ? <CountrySection salaries={salaries} evidence={survey} keep={keep} /> : null}
        {survey ? <ExperienceSection figures={found} evidence={survey} keep={keep} /> : null}
        {published ? (
          <PublishedSection published={salaries.published} evidence={published} keep={keep} />
        ) : null}
        {editorial && salaries.stated.length > 0 ? (
          <PaySection
            anchor="stated"
            title="Stated by articles"
            intro={
              <p>
                Figures from articles about the role. They are shown because they are often repeated, not
                because they can be checked.
              </p>
            }
            evidence={<EvidenceNote evidence={editorial} />}
          >
            <StatedFigures figures={salaries.stated} evidence={editorial} claims={claims} keep={keep} />
          </PaySection>
        ) : null}
      </div>
      <p className="mt-16 border-t border-rule pt-4">
        All of these figures for programs:{" "}
        <a href={`/api/v1/salaries?role=${role.slug}`}>
          <code>/api/v1/salaries?role={role.slug}</code>
        </a>{" "}
        (JSON)
      </p>
    </main>
  );
}

function summaryOf({ role, evidence }: RoleFigures): string {
  const sources = Object.keys(evidence).length;
  if (sources === 0) return `No source that we know says what a ${role.title} is paid.`;
  if (sources === 1) return "One source says something about this pay. Here is what it asked, and whom.";
  return `${sources === 2 ? "Two" : "Three"} sources say something about this pay. They asked other people in other ways, so each stands by itself and nothing is blended.`;
}

function factsOf({ salaries }: RoleFigures): Fact[] {
  const latest = salaries.published.find(({ country }) => country === "ALL")?.figures[0];
  const chosen = salaries.countries.find(({ country }) => country === salaries.chosen);
  const facts: Fact[] = [];
  if (latest?.median != null) {
    facts.push({
      term: `World median, published ${latest.year}`,
      value: `${formatMoney(latest.median, latest.currency)} a year (n = ${formatCount(latest.n ?? 0)})`,
    });
  }
  if (chosen?.p25 != null && chosen.p75 != null) {
    facts.push({
      term: `The middle half in the ${chosen.year} survey, ${countryName(chosen.country)}`,
      value: `${formatMoneyRange(chosen.p25, chosen.p75, chosen.currency)} a year (n = ${formatCount(chosen.n ?? 0)})`,
    });
  }
  return facts;
}
