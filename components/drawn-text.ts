/** What the faces of share images hold: letters of Latin scripts, and the signs of a text in one. */
const held =
  /[ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u017f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2212\u20ac]/;

/**
 * A text as it can be drawn with the house's own faces. The drawing library asks other servers for every sign that it
 * lacks, so those are left out, and a letter with a mark that is not there stands without it.
 */
export function drawnText(text: string): string {
  const letters = Array.from(text.normalize("NFC"), (letter) => {
    if (/\s/.test(letter)) return " ";
    if (held.test(letter)) return letter;
    const bare = letter.normalize("NFD").charAt(0);
    return held.test(bare) ? bare : "";
  });
  return letters.join("").replace(/ +/g, " ").trim();
}
