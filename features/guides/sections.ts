import type { GuideContent } from "@/features/guides/content";
import type { ReadingPath } from "@/features/guides/reading-path";

export interface Section {
  /** The anchor of the section, which no entry of a guide may have as its key. */
  anchor: SectionAnchor;
  title: string;
}

const titles = {
  overview: "What the work is",
  request: "How a request travels",
  tasks: "Tasks",
  day: "A typical day",
  skills: "Skills",
  technologies: "Technologies",
  salary: "Pay",
  motivations: "Why people do it",
  myths: "Myths",
  start: "How to start",
  routes: "Ways into the job",
  hiring: "What employers ask for",
  colleagues: "Whom you work with",
  conclusion: "In short",
  claims: "Claims and their sources",
  agreement: "Where the sources agree",
  glossary: "Words used here",
  sources: "Sources",
  cite: "Cite this guide",
} as const;

export type SectionAnchor = keyof typeof titles;

/** The anchors that belong to the page itself. */
export const sectionAnchors = Object.keys(titles) as SectionAnchor[];

/** The heading of a section. */
export function sectionTitle(anchor: SectionAnchor, content: GuideContent): string {
  return anchor === "request" && content.diagram ? content.diagram.title : titles[anchor];
}

/** What stands first for a reader on a path; the rest keeps its order. */
const firstOnPath: Record<ReadingPath, readonly SectionAnchor[]> = {
  start: ["start", "routes", "hiring"],
  around: ["day", "myths", "motivations"],
};

/** The sections that a guide's page has, in the order of the reader's path: one that would be empty is left out. */
export function sectionsOf(
  content: GuideContent,
  {
    hasPay,
    hasAgreement = false,
    path = null,
  }: { hasPay: boolean; hasAgreement?: boolean; path?: ReadingPath | null },
): Section[] {
  const filled: Partial<Record<SectionAnchor, boolean>> = {
    request: content.diagram !== null,
    tasks: content.tasks.length > 0,
    day: content.day.activities.length > 0,
    skills: content.skills.length > 0,
    technologies: content.technologies.length > 0,
    salary: hasPay,
    motivations: content.motivations.length > 0,
    myths: content.myths.length > 0,
    start: content.steps.length > 0,
    routes: content.routes.length > 0,
    claims: content.claims.length > 0,
    agreement: hasAgreement,
    glossary: content.terms.length > 0,
    sources: content.sources.length > 0,
  };
  const first = path === null ? [] : firstOnPath[path];
  return [...new Set([...first, ...sectionAnchors])]
    .filter((anchor) => filled[anchor] !== false)
    .map((anchor) => ({ anchor, title: sectionTitle(anchor, content) }));
}
