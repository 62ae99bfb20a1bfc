/**
 * A text in pieces, told once and written out as a chapter of a book or as Markdown.
 * Every text in it is Markdown: what editors wrote as it is, a plain name through `plain`. A link is an anchor of the
 * same text (`#api-development`), a path of the portal (`/roles/tester`) or an address elsewhere.
 */
export type Block =
  | { type: "heading"; level: 1 | 2; text: string; id?: string }
  | { type: "prose"; text: string; id?: string }
  /** Small facts under a text. */
  | { type: "note"; text: string }
  | { type: "list"; isOrdered?: boolean; items: readonly Item[] }
  /** Words, each with what belongs to it. */
  | { type: "terms"; items: readonly (Item & { term: string })[] }
  | Table
  /** A picture for the book alone; its words stand beside it. */
  | { type: "picture"; svg: string };

export interface Item {
  text: string;
  id?: string;
}

export interface Table {
  type: "table";
  caption: string;
  head: readonly string[];
  /** The first cell names the row. */
  rows: readonly { cells: readonly string[]; id?: string }[];
  /** Columns of numbers, counted from 0. */
  figures?: readonly number[];
}

export interface Chapter {
  anchor: string;
  /** Where the portal has the same text, from the root: a link to it stays in the book. */
  path?: string;
  title: string;
  blocks: readonly Block[];
}

/** A name or a number as Markdown that says just this. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>~|]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/(?<=\w)@(?=\w)/g, "\\@")
    .replace(/(https?|ftp):(?=\/\/)/gi, "$1\\:")
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/^[-+=#]/, "\\$&")
    .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\");
}

/** A link with a plain name. */
export function link(name: string, to: string): string {
  return `[${plain(name)}](<${to.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

/** Every anchor of a chapter with the chapter's own first. */
export function anchorsOf({ anchor, blocks }: Chapter): string[] {
  const inside = blocks.flatMap((block) => {
    if (block.type === "table") return block.rows.map(({ id }) => id);
    if (block.type === "list" || block.type === "terms") return block.items.map(({ id }) => id);
    return "id" in block ? [block.id] : [];
  });
  return [anchor, ...inside.filter((id) => id !== undefined)];
}
