/** A text in at most `most` UTF-16 units, cut with an ellipsis and never through a character of two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
