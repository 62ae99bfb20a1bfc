/** A text in at most `most` UTF-16 units, cut with an ellipsis and never through a character of two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** A word behind the article that its sound asks for: `a year`, `an hour`. */
export function withArticle(word: string): string {
  return `${/^([aeio]|hour)/.test(word) ? "an" : "a"} ${word}`;
}

/** A number before what it counts: `1 day`, `2 days`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
