import type { GuideContent } from "@/features/guides/content";

export interface TechnologyUse {
  entryId: string;
  /** The slug of the technology. */
  technology: string;
}

/** Which entries of a guide name which technology, each pair once. */
export function technologyUses(content: GuideContent): TechnologyUse[] {
  const ofKey = new Map(content.technologies.map((use) => [use.key, use.technology]));
  const uses = [
    ...content.tasks.map((task) => ({ id: task.id, names: task.technologies })),
    ...content.technologies.map((use) => ({ id: use.id, names: [use.technology] })),
    ...content.steps.map((step) => ({
      id: step.id,
      names: step.choice?.options.map((option) => option.technology) ?? [],
    })),
    ...content.requirements.map((requirement) => ({
      id: requirement.id,
      names: requirement.of.flatMap((key) => ofKey.get(key) ?? []),
    })),
  ];
  return uses.flatMap(({ id, names }) =>
    [...new Set(names)].map((technology) => ({ entryId: id, technology })),
  );
}
