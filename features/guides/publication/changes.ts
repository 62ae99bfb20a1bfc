import type { EntryKind } from "@/db/enums";
import type { GuideContent } from "@/features/guides/content";
import { projectEntries, type SharedNames } from "@/features/guides/entries";
import { contentHash } from "@/lib/content-hash";

export interface ChangedEntry {
  kind: EntryKind;
  key: string;
  title: string;
}

/** What a publication changed, by the pieces of a guide. */
export interface Changes {
  added: ChangedEntry[];
  changed: ChangedEntry[];
  removed: ChangedEntry[];
  /** Whether what stands between the entries reads otherwise: the summary, an introduction … */
  isTextRevised: boolean;
  /** The day of a review that the text before did not have. */
  reviewedOn: string | null;
}

const kindNames: Record<EntryKind, string> = {
  task: "task",
  skill: "skill",
  technology: "technology",
  term: "word",
  motivation: "reason",
  myth: "myth",
  activity: "activity of the day",
  step: "first step",
  route: "way into the job",
  requirement: "requirement",
  resource: "resource",
  claim: "claim",
};

/** What is new, changed and removed between two texts of a guide, in the guide's own order. */
export function changesBetween(before: GuideContent, after: GuideContent, names?: SharedNames): Changes {
  const old = entriesOf(before, names);
  const present = entriesOf(after, names);
  const values = [...present.values()];
  return {
    added: values.filter(({ id }) => !old.has(id)).map(named),
    changed: values.filter(({ id, whole }) => (old.get(id)?.whole ?? whole) !== whole).map(named),
    removed: [...old.values()].filter(({ id }) => !present.has(id)).map(named),
    isTextRevised: textOf(before) !== textOf(after),
    reviewedOn: after.review.on === before.review.on ? null : after.review.on,
  };
}

type Whole = ChangedEntry & { id: string; whole: string };

/** Each entry with everything it says, so that a changed source or technology counts as a change. */
function entriesOf(content: GuideContent, names?: SharedNames): Map<string, Whole> {
  const stored = new Map(
    [
      ...content.tasks,
      ...content.skills,
      ...content.technologies,
      ...content.requirements,
      ...content.motivations,
      ...content.myths,
      ...content.steps,
      ...content.resources,
      ...content.routes,
      ...content.claims,
      ...content.terms,
      ...content.day.activities,
    ].map((entry) => [entry.id, contentHash(entry)]),
  );
  return new Map(
    projectEntries(content, names).map(({ id, kind, key, title }) => [
      id,
      { id, kind, key, title, whole: stored.get(id) ?? "" },
    ]),
  );
}

function named({ kind, key, title }: Whole): ChangedEntry {
  return { kind, key, title };
}

function textOf(content: GuideContent): string {
  const { title, summary, purpose, definition, employerView, conclusion, leads, teams, diagram, relations } =
    content;
  const { note, breaks } = content.day;
  return contentHash({
    title,
    summary,
    purpose,
    definition,
    employerView,
    conclusion,
    leads,
    teams,
    diagram,
    relations,
    note,
    breaks,
    differences: content.differences,
  });
}

/** The changes in one line: "2 new, 1 changed, 1 removed, text revised". */
export function changesInWords({ added, changed, removed, isTextRevised, reviewedOn }: Changes): string {
  const parts = [
    added.length > 0 && `${added.length} new`,
    changed.length > 0 && `${changed.length} changed`,
    removed.length > 0 && `${removed.length} removed`,
    isTextRevised && "text revised",
    reviewedOn !== null && "reviewed",
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : "published again";
}

/** An entry as a list of changes names it: "task: API development". */
export function entryInWords({ kind, title }: ChangedEntry): string {
  return `${kindNames[kind]}: ${title}`;
}
