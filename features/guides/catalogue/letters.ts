/** The letter under which a word stands in a glossary; what begins otherwise stands under `0–9`. */
export function letterOf(word: string): string {
  const first = word
    .normalize("NFD")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(first) ? first : "0–9";
}

/** Words that come in the order of the alphabet, gathered under their letters; digits come first. */
export function underLetters<Word>(
  words: readonly Word[],
  name: (word: Word) => string,
): { letter: string; anchor: string; words: Word[] }[] {
  const letters = new Map<string, Word[]>();
  for (const word of words) {
    const letter = letterOf(name(word));
    letters.set(letter, [...(letters.get(letter) ?? []), word]);
  }
  return [...letters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, own]) => ({
      letter,
      anchor: `letter-${/[A-Z]/.test(letter) ? letter.toLowerCase() : "digits"}`,
      words: own,
    }));
}
