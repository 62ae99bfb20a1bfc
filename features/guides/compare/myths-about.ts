import type { GuideContent } from "@/features/guides/content";

type Myth = GuideContent["myths"][number];

export interface ToldMyth {
  /** The role whose guide tells it. */
  guide: string;
  myth: Myth;
}

interface Teller {
  role: string;
  myths: readonly Myth[];
}

/** The myths about a role that any of the guides tell, its own guide's first; a belief told twice stands once. */
export function mythsAbout(role: string, guides: readonly Teller[]): ToldMyth[] {
  const told = guides
    .toSorted((a, b) => Number(b.role === role) - Number(a.role === role))
    .flatMap((guide) => guide.myths.map((myth) => ({ guide: guide.role, myth })))
    .filter(({ myth }) => myth.about === role);
  const beliefOf = ({ myth }: ToldMyth) => myth.belief.toLowerCase();
  return told.filter(
    (item, index) => told.findIndex((other) => beliefOf(other) === beliefOf(item)) === index,
  );
}
