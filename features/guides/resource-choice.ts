import type { TechnologyKind } from "@/db/enums";
import type { GuideContent } from "./content";

/** The step whose choice a resource belongs to, and the technologies that it teaches of those to choose from. */
export interface ResourceChoice {
  step: string;
  technologies: string[];
}

type Named = Readonly<Record<string, { slug: string; name: string; kind: TechnologyKind }>>;

/**
 * Which resources follow from what a reader picks, by key: those that name a technology of the choice in their title.
 * A resource for a technology of the same kind that the step does not offer, "A Tour of Go", is for other choices, too.
 */
export function resourceChoices(
  { steps, resources }: Pick<GuideContent, "steps" | "resources">,
  technologies: Named,
): Map<string, ResourceChoice> {
  const chosen = new Map<string, ResourceChoice>();
  for (const { key: step, choice } of steps) {
    if (!choice) continue;
    const options = choice.options.flatMap(({ technology }) => technologies[technology] ?? []);
    const kinds = options.map(({ kind }) => kind).filter((kind, at, all) => all.indexOf(kind) !== at);
    const alternatives = [
      ...new Set([...options, ...Object.values(technologies).filter(({ kind }) => kinds.includes(kind))]),
    ];
    for (const { key, title } of resources) {
      const named = alternatives.filter(({ name }) => standsIn(name, title)).map(({ slug }) => slug);
      if (named.length > 0 && !chosen.has(key)) chosen.set(key, { step, technologies: named });
    }
  }
  return chosen;
}

/** As a word of its own: Java does not stand in JavaScript. */
function standsIn(name: string, title: string): boolean {
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}+#])`, "u").test(title);
}
