import type { GuideContent } from "@/features/guides/content";
import { projectEntries } from "@/features/guides/entries";
import { countWords, wordsIn } from "@/lib/reading-time";

/** The number of words that a guide's page shows: its own prose and its entries. */
export function guideWords(content: GuideContent): number {
  const { definition, leads, day, teams, diagram } = content;
  const prose = [
    content.title,
    content.summary,
    content.purpose,
    definition.formal,
    definition.plain,
    content.employerView,
    content.conclusion,
    ...Object.values(leads),
    day.note,
    day.breaks,
    teams.small,
    teams.large,
    ...(diagram ? [diagram.title, diagram.caption, ...diagram.steps.map((step) => step.text)] : []),
    ...content.relations.map((relation) => relation.reason),
    ...content.differences.flatMap(({ dimension, here, there }) => [dimension, here, there]),
  ];
  const entries = projectEntries(content).map(({ title, text }) => wordsIn(title) + wordsIn(text));
  return sum(prose.map(countWords)) + sum(entries);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
