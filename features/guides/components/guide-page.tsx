import { notFound, permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { guideLinkedData } from "@/features/guides/metadata";
import { findCanonicalRole, findPublishedGuide, type PublishedGuide } from "@/features/guides/queries";
import { sectionsOf } from "@/features/guides/sections";
import { numberSources } from "@/features/guides/source-numbers";
import { ClaimsSection } from "./claims-section";
import { ColleaguesSection, ConclusionSection } from "./colleagues-section";
import { DaySection } from "./day-section";
import { GuideContents } from "./guide-contents";
import { GuideHead } from "./guide-head";
import { HiringSection } from "./hiring-section";
import { LinkedData } from "./linked-data";
import { MotivationsSection } from "./motivations-section";
import { MythsSection } from "./myths-section";
import { OverviewSection } from "./overview-section";
import { RequestSection } from "./request-section";
import { RoutesSection } from "./routes-section";
import { GuideSection, type KeepSlot } from "./section";
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
}

/**
 * The guide to a role, whole. What other features add stands in slots, since features know nothing of each other.
 * Another name of a role leads to its own address; a role without a published guide has no page.
 */
export async function GuidePage({ role, ...slots }: { role: string } & Slots) {
  const guide = await findPublishedGuide(role);
  if (!guide) {
    const canonical = await findCanonicalRole(role);
    if (canonical) permanentRedirect(`/roles/${canonical}`);
    notFound();
  }
  return <GuideDocument guide={guide} {...slots} />;
}

/** A guide set as a page, published or not yet. */
export function GuideDocument({ guide, salary, useDay, keep }: { guide: PublishedGuide } & Slots) {
  const { content } = guide;
  const shareSources = Object.values(guide.technologies).flatMap(({ shares }) =>
    shares.map((share) => share.source),
  );
  const numbers = numberSources(content, shareSources);
  const shared = { guide, numbers, keep };
  return (
    <main id="content" className="page guide">
      <LinkedData data={guideLinkedData(guide)} />
      <GuideHead guide={guide} keep={keep} />
      <div className="columns">
        <GuideContents items={sectionsOf(content, { hasPay: Boolean(salary) })} />
        <div className="wide">
          <OverviewSection guide={guide} />
          <RequestSection guide={guide} />
          <TasksSection {...shared} />
          <DaySection {...shared} useDay={useDay} />
          <SkillsSection {...shared} />
          <TechnologiesSection {...shared} />
          {salary ? (
            <GuideSection anchor="salary" content={content}>
              <div className="mt-4 max-w-200">{salary}</div>
            </GuideSection>
          ) : null}
          <MotivationsSection {...shared} />
          <MythsSection {...shared} />
          <StartSection {...shared} />
          <RoutesSection {...shared} />
          <HiringSection {...shared} />
          <ColleaguesSection guide={guide} numbers={numbers} />
          <ConclusionSection guide={guide} />
          <ClaimsSection {...shared} />
          <TermsSection guide={guide} />
          <SourcesSection guide={guide} numbers={numbers} />
          <CiteSection guide={guide} />
        </div>
      </div>
    </main>
  );
}
