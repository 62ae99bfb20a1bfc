import { practiceHref } from "@/features/guides/practice";
import type { PublishedGuide } from "@/features/guides/queries";
import { type SectionAnchor, sectionsOf } from "@/features/guides/sections";
import { numberSources } from "@/features/guides/source-numbers";
import type { Block, Chapter } from "@/lib/blocks";
import { agreementBlocks, claimBlocks, glossaryBlocks, sourceBlocks } from "./evidence-blocks";
import { practiceBlocks } from "./practice-blocks";
import { motivationBlocks, mythBlocks, routeBlocks, startBlocks } from "./start-blocks";
import { colleagueBlocks, conclusionBlocks, hiringBlocks } from "./team-blocks";
import { technologyBlocks } from "./technology-blocks";
import { dayBlocks, overviewBlocks, requestBlocks, skillBlocks, taskBlocks } from "./work-blocks";

/** What the chapters are made from: the guide, and its sources by number. */
export interface Telling {
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
}

const tellers: Record<Exclude<SectionAnchor, "salary" | "cite">, (telling: Telling) => Block[]> = {
  overview: overviewBlocks,
  request: requestBlocks,
  tasks: taskBlocks,
  day: dayBlocks,
  skills: skillBlocks,
  technologies: technologyBlocks,
  motivations: motivationBlocks,
  myths: mythBlocks,
  start: startBlocks,
  routes: routeBlocks,
  hiring: hiringBlocks,
  colleagues: colleagueBlocks,
  conclusion: conclusionBlocks,
  claims: claimBlocks,
  agreement: agreementBlocks,
  glossary: glossaryBlocks,
  sources: sourceBlocks,
};

/**
 * The guide as chapters, in the order of its page, with its questions at the end: a book and a Markdown text are made
 * from them.
 * @param pay what another feature tells of the role's pay; empty when nobody says anything.
 */
export function guideChapters(guide: PublishedGuide, pay: readonly Block[]): Chapter[] {
  const numbers = numberSources(guide);
  const practice = practiceBlocks({ guide, numbers });
  const path = practiceHref(`/roles/${guide.role.slug}`);
  const sections = sectionsOf(guide.content, { hasPay: pay.length > 0, hasAgreement: true }).flatMap(
    ({ anchor, title }) => {
      if (anchor === "cite") return [];
      const blocks = anchor === "salary" ? pay : tellers[anchor]({ guide, numbers });
      return blocks.length > 0 ? [{ anchor, title, blocks }] : [];
    },
  );
  return practice.length > 0
    ? [...sections, { anchor: "practice", path, title: "Check yourself", blocks: practice }]
    : sections;
}
