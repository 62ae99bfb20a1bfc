import { plainText } from "@/lib/plain-text";

/**
 * How a Markdown text begins: its first whole sentences, up to about so many letters, and at least one.
 * @param length in letters; a sentence that goes beyond is left out.
 */
export function opening(markdown: string, length = 200): string {
  const sentences = plainText(markdown).match(/.+?[.!?]+["”’)]*(?=\s|$)|.+$/gs) ?? [];
  let text = sentences[0] ?? "";
  for (const sentence of sentences.slice(1)) {
    if (text.length + sentence.length > length) break;
    text += sentence;
  }
  return text;
}
