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

/** The parts of a content that are the entries with these ids. */
export function entriesWithin(content: unknown, ids: ReadonlySet<string>): unknown[] {
  if (typeof content !== "object" || content === null) return [];
  if ("id" in content && typeof content.id === "string" && ids.has(content.id)) return [content];
  return Object.values(content).flatMap((value) => entriesWithin(value, ids));
}
