/** Longest name of a tag, in UTF-16 units. */
export const longestTag = 60;

/**
 * A tag as it is kept, or null for what can be none: one line without commas and quotation marks, which part tags in
 * the files of other programs. A leading # is a way to write tags and not a part of them.
 */
export function cleanTag(text: string): string | null {
  const name = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .replace(/^(?:#+\s*)+/, "");
  return name === "" || name.length > longestTag || /[",]/.test(name) ? null : name;
}

/** By what two spellings of a tag are one, as PostgreSQL's `lower` has it. */
export function tagKey(name: string): string {
  return name.toLowerCase();
}

/** The tags of a list, cleaned, each once in the spelling that came first; what can be none is left out. */
export function cleanTags(texts: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const text of texts) {
    const name = cleanTag(text);
    if (name && !found.has(tagKey(name))) found.set(tagKey(name), name);
  }
  return [...found.values()];
}
