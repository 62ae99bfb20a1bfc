import { diffArrays } from "diff";
import type { EntryKind } from "@/db/enums";
import type { GuideContent } from "../content";
import { projectEntries, type SharedNames } from "../entries";

/** Words that stand in both texts, only in the later one, or only in the earlier one. */
export interface Stretch {
  text: string;
  is: "same" | "added" | "removed";
}

export interface EntryChange {
  key: string;
  kind: EntryKind;
  title: string;
  isNew: boolean;
  /** Both texts in one; empty for an entry that is new. */
  words: Stretch[];
}

const words = new Intl.Segmenter("en", { granularity: "word" });

/** The entries that read otherwise in the later text, or stand in it alone, in the guide's own order. */
export function entryChanges(before: GuideContent, after: GuideContent, names?: SharedNames): EntryChange[] {
  const old = new Map(projectEntries(before, names).map((entry) => [entry.id, entry]));
  return projectEntries(after, names).flatMap(({ id, key, kind, title, text }): EntryChange[] => {
    const was = old.get(id);
    if (!was) return [{ key, kind, title, isNew: true, words: [] }];
    if (was.title === title && was.text === text) return [];
    const isRenamed = was.title !== title;
    return [
      {
        ...{ key, kind, title, isNew: false },
        words: stretches(
          isRenamed ? `${was.title}: ${was.text}` : was.text,
          isRenamed ? `${title}: ${text}` : text,
        ),
      },
    ];
  });
}

function stretches(before: string, after: string): Stretch[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(""),
    is: added ? "added" : removed ? "removed" : "same",
  }));
}

/** With the space after each, so that a changed sentence is not cut at every space that both have. */
function wordsOf(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    if (segment.trim() === "" && parts.length > 0) parts.push((parts.pop() ?? "") + segment);
    else parts.push(segment);
  }
  return parts;
}
