import { plainText } from "@/lib/plain-text";

const wordsPerMinute = 250;

/** Whole minutes that reading so many words takes: at least one, rounded to the nearest. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** The number of words in a Markdown text. A word is what stands between spaces and holds a letter or a digit. */
export function countWords(markdown: string): number {
  return wordsIn(plainText(markdown));
}

/** The number of words in a text without marks. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
