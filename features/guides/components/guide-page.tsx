import { notFound, permanentRedirect } from "next/navigation";
import { Fragment, type ReactNode } from "react";
import { LinkedData } from "@/components/linked-data";
import { findAgreement } from "@/features/guides/agreement";
import type { GuideQuery } from "@/features/guides/input";
import { guideLinkedData } from "@/features/guides/metadata";
import { findCanonicalRole, findPublishedGuide, type PublishedGuide } from "@/features/guides/queries";
import { guideHref } from "@/features/guides/reading-path";
import { type SectionAnchor, sectionsOf } from "@/features/guides/sections";
import { numberSources } from "@/features/guides/source-numbers";
import { now, todayIn } from "@/lib/dates";
import { AgreementSection } from "./agreement-section";
import { ClaimsSection } from "./claims-section";
import { ColleaguesSection, ConclusionSection } from "./colleagues-section";
import { DaySection } from "./day-section";
import { Downloads } from "./downloads";
import { GuideContents } from "./guide-contents";
import { GuideHead } from "./guide-head";
import { GuideTools } from "./guide-tools";
import { HiringSection } from "./hiring-section";
import { MotivationsSection } from "./motivations-section";
import { MythsSection } from "./myths-section";
import { OverviewSection } from "./overview-section";
import { RequestSection } from "./request-section";
import { RoutesSection } from "./routes-section";
import { GuideSection, type KeepSlot, type MarkSlot, type PickSlot } from "./section";
import { SkillsSection } from "./skills-section";
import { CiteSection, SourcesSection } from "./sources-section";
import { StartSection } from "./start-section";
import { TasksSection } from "./tasks-section";
import { TechnologiesSection } from "./technologies-section";
import { TermsSection } from "./terms-section";

interface Slots {
  salary?: ReactNode;
  useDay?: ReactNode;
  keep?: KeepSlot;
  mark?: MarkSlot;
  pick?: PickSlot;
  /** How the reader wants it, from the address. */
  query?: GuideQuery;
}

const asItComes: GuideQuery = { path: null, price: null };

/**
 * The guide to a role, whole. What other features add stands in slots, since features know nothing of each other.
 * Another name of a role leads to its own address; a role without a published guide has no page.
 */
export async function GuidePage({ role, ...slots }: { role: string } & Slots) {
  const guide = await findPublishedGuide(role);
  if (!guide) {
    const canonical = await findCanonicalRole(role);
    const { path, price } = slots.query ?? asItComes;
    if (canonical) permanentRedirect(guideHref(canonical, path, price));
    notFound();
  }
  return <GuideDocument guide={guide} tools={<GuideTools />} {...slots} />;
}

/** A guide set as a page, published or not yet. */
export function GuideDocument({
  guide,
  salary,
  useDay,
  keep,
  mark,
  pick,
  query = asItComes,
  tools,
  at = `/roles/${guide.role.slug}`,
}: {
  guide: PublishedGuide;
  tools?: ReactNode;
  /** Its address, which pages of its own stand below. */
  at?: string;
} & Slots) {
  const { content } = guide;
  const { path } = query;
  const numbers = numberSources(guide);
  const shared = { guide, numbers, keep, mark, path };
  const agreement = findAgreement(content, guide.sources, guide.technologies);
  const sections = sectionsOf(content, {
    hasPay: Boolean(salary),
    hasAgreement: agreement !== null,
    path,
  });
  const drawn: Record<SectionAnchor, ReactNode> = {
    overview: <OverviewSection guide={guide} />,
    request: <RequestSection guide={guide} />,
    tasks: <TasksSection {...shared} at={at} />,
    day: <DaySection {...shared} useDay={useDay} />,
    skills: <SkillsSection {...shared} />,
    technologies: <TechnologiesSection {...shared} />,
    salary: (
      <GuideSection anchor="salary" content={content}>
        <div className="mt-4 max-w-200">{salary}</div>
      </GuideSection>
    ),
    motivations: <MotivationsSection {...shared} />,
    myths: <MythsSection {...shared} />,
    start: <StartSection {...shared} query={query} pick={pick} />,
    routes: <RoutesSection {...shared} />,
    hiring: <HiringSection {...shared} />,
    colleagues: <ColleaguesSection {...shared} />,
    conclusion: <ConclusionSection guide={guide} />,
    claims: <ClaimsSection {...shared} today={todayIn("UTC", now()).toString()} />,
    agreement: <AgreementSection guide={guide} numbers={numbers} agreement={agreement} />,
    glossary: <TermsSection guide={guide} />,
    sources: <SourcesSection guide={guide} numbers={numbers} />,
    cite: (
      <>
        <CiteSection guide={guide} />
        <Downloads guide={guide} />
      </>
    ),
  };
  return (
    <main id="content" className="page guide">
      <LinkedData data={guideLinkedData(guide)} />
      <GuideHead guide={guide} keep={keep} path={path} />
      {tools}
      <div className="columns">
        <GuideContents items={sections} />
        <div className="wide">
          {sections.map(({ anchor }) => (
            <Fragment key={anchor}>{drawn[anchor]}</Fragment>
          ))}
        </div>
      </div>
    </main>
  );
}
