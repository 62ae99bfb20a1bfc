/** The column beside a drawing has room for so many letters on a telephone. */
const widest = 15;
const most = 3;

/**
 * A label in lines that fit beside a drawing, broken between words. What is longer ends in an ellipsis: the table
 * beside the drawing says all of it.
 */
export function labelLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && longer.length <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => (line.length > widest ? cut(line) : line));
  const end = shown.at(-1);
  if (lines.length > most && end !== undefined) shown[most - 1] = cut(`${end} …`);
  return shown;
}

function cut(line: string): string {
  const bare = line.replace(/[ ,.;…]+$/, "");
  if (bare.length < widest) return `${bare}…`;
  const end = bare.lastIndexOf(" ", widest - 1);
  return `${bare.slice(0, end > 0 ? end : widest - 1)}…`;
}
