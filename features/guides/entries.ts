import type { EntryKind } from "@/db/enums";
import type { GuideContent } from "@/features/guides/content";
import { plainText } from "@/lib/plain-text";

/** One row of the `entries` table: what bookmarks, marks and search need to know of a piece of a guide. */
export interface EntryRow {
  id: string;
  kind: EntryKind;
  key: string;
  title: string;
  /** Plain text without Markdown. */
  text: string;
  /** From 0, counted within the kind. */
  position: number;
}

/** Names of the shared rows, by slug; a slug that is missing stands for itself. */
export interface SharedNames {
  technologies: ReadonlyMap<string, string>;
  terms: ReadonlyMap<string, string>;
}

const noNames: SharedNames = { technologies: new Map(), terms: new Map() };

/** Every entry of a guide as a flat row, kind by kind in the guide's own order. */
export function projectEntries(content: GuideContent, names: SharedNames = noNames): EntryRow[] {
  const technology = (slug: string) => names.technologies.get(slug) ?? slug;
  const term = (slug: string) => names.terms.get(slug) ?? slug;
  const nameOfKey = new Map([
    ...content.skills.map((skill) => [skill.key, skill.title] as const),
    ...content.technologies.map((use) => [use.key, technology(use.technology)] as const),
  ]);

  return [
    ...rows("task", content.tasks, (task) => [
      task.text,
      ...task.examples.flatMap(({ industry, text }) => [`${industry}:`, text]),
      task.teams?.small,
      task.teams?.large,
    ]),
    ...rows("activity", content.day.activities, ({ start, minutes, text }) => [
      `${start}, ${minutes} min.`,
      text,
    ]),
    ...rows("skill", content.skills, ({ level, text }) => [`${level}.`, text]),
    ...rows(
      "technology",
      titled(content.technologies, (use) => technology(use.technology)),
      ({ note }) => [note],
    ),
    ...rows("requirement", content.requirements, ({ text, atLeast, of }) => [
      text,
      `At least ${atLeast} of ${of.map((key) => nameOfKey.get(key) ?? key).join(", ")}.`,
    ]),
    ...rows("motivation", content.motivations, ({ text }) => [text]),
    ...rows(
      "myth",
      titled(content.myths, (myth) => myth.belief),
      ({ correction }) => [correction],
    ),
    ...rows("step", content.steps, ({ text, parts, choice }) => [
      text,
      ...parts.map((part) => `${part}.`),
      choice?.question,
      ...(choice?.options.flatMap((option) => [`${technology(option.technology)}:`, option.text]) ?? []),
    ]),
    ...rows("resource", content.resources, ({ kind, author, price, length, url }) => [
      `${[kind, author, price, length].filter(Boolean).join(", ")}.`,
      url && `<${url}>`,
    ]),
    ...rows("route", content.routes, ({ text }) => [text]),
    ...rows(
      "claim",
      titled(content.claims, (claim) => claim.statement),
      ({ measure, place, period, asOf }) => [[measure, place, period, asOf].filter(Boolean).join(", ")],
    ),
    ...rows(
      "term",
      titled(content.terms, (use) => term(use.term)),
      ({ note }) => [note],
    ),
  ];
}

function rows<Entry extends { id: string; key: string; title: string }>(
  kind: EntryKind,
  entries: readonly Entry[],
  parts: (entry: Entry) => (string | null | undefined)[],
): EntryRow[] {
  return entries.map((entry, position) => ({
    id: entry.id,
    kind,
    key: entry.key,
    title: plainText(entry.title),
    text: parts(entry)
      .map((part) => plainText(part ?? ""))
      .filter(Boolean)
      .join(" "),
    position,
  }));
}

function titled<Entry>(
  entries: readonly Entry[],
  title: (entry: Entry) => string,
): (Entry & { title: string })[] {
  return entries.map((entry) => ({ ...entry, title: title(entry) }));
}
