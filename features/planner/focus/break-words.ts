import { shorten } from "@/lib/text";

/** The whole sentences of a text that fit into so many characters; of a longer one, its beginning. */
export function firstSentences(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  let kept = "";
  for (const [sentence] of plain.matchAll(/.+?[.!?]['”’)]*(?:\s|$)/g)) {
    if (kept.length + sentence.trimEnd().length > most) break;
    kept += sentence;
  }
  return kept.trimEnd() || shorten(plain, most);
}
