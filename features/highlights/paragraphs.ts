import { plainText } from "@/lib/plain-text";

/** What is never text: names by which a content refers to things. */
const names = new Set([
  "id",
  "key",
  "slug",
  "url",
  "kind",
  "start",
  "source",
  "sources",
  "topics",
  "technology",
]);

/** Every paragraph of a stored content, or of a part of it, in plain words as a reader selects them. */
export function paragraphsOf(content: unknown): string[] {
  if (typeof content === "string") {
    return content
      .split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)|\n\s*\n/)
      .map(plainText)
      .filter((paragraph) => paragraph !== "");
  }
  if (typeof content !== "object" || content === null) return [];
  return Object.entries(content).flatMap(([name, value]) => (names.has(name) ? [] : paragraphsOf(value)));
}

/** The parts of a content that are the entries with these ids, by their ids, in the order of the content. */
export function entriesWithin(
  content: unknown,
  ids: ReadonlySet<string>,
  found = new Map<string, unknown>(),
): Map<string, unknown> {
  if (typeof content !== "object" || content === null) return found;
  if ("id" in content && typeof content.id === "string" && ids.has(content.id))
    found.set(content.id, content);
  for (const value of Object.values(content)) entriesWithin(value, ids, found);
  return found;
}
