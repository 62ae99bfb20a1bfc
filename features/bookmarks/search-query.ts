import { type ReadingState, readingStates } from "@/db/enums";

/** What is searched for, as a tree. A word is found where any word begins with it, a phrase word for word. */
export type SearchQuery =
  | { type: "word" | "phrase" | "tag" | "list"; text: string }
  | { type: "is"; state: ReadingState | "broken" }
  | { type: "and" | "or"; parts: SearchQuery[] }
  | { type: "not"; part: SearchQuery };

export type ParsedSearch =
  | { ok: true; query: SearchQuery | null }
  /** `at` is where the fault begins, counted from 0 in UTF-16 units. */
  | { ok: false; message: string; at: number };

interface Token {
  kind: "term" | "and" | "or" | "not" | "(" | ")";
  at: number;
  term?: SearchQuery;
}

class Fault extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** How deep brackets may nest; deeper ones are nobody's question. */
const deepest = 20;
const mostTerms = 50;

/**
 * Reads what somebody typed to search bookmarks: words (all of them wanted), `or`, `not` or `-`, brackets, "a phrase",
 * `tag:`, `list:` and `is:unread`. Empty is no query.
 */
export function parseSearch(text: string): ParsedSearch {
  try {
    const tokens = tokensOf(text);
    if (tokens.length === 0) return { ok: true, query: null };
    if (tokens.filter(({ kind }) => kind === "term").length > mostTerms) {
      throw new Fault(`Search for at most ${mostTerms} words at once.`, 0);
    }
    const reader = { tokens, next: 0, end: text.length };
    const query = readOr(reader, 0);
    const rest = tokens[reader.next];
    if (rest) throw new Fault("There is a closing bracket too many.", rest.at);
    return { ok: true, query };
  } catch (fault) {
    if (fault instanceof Fault) return { ok: false, message: fault.message, at: fault.at };
    throw fault;
  }
}

/** A query as it can be typed again; reading it gives the same query. */
export function writeSearch(query: SearchQuery): string {
  switch (query.type) {
    case "word":
      return query.text;
    case "phrase":
      return `"${query.text}"`;
    case "tag":
    case "list":
      return `${query.type}:"${query.text}"`;
    case "is":
      return `is:${query.state}`;
    case "not":
      return `-${bracketed(query.part)}`;
    case "and":
      return query.parts.map(bracketed).join(" ");
    case "or":
      return query.parts.map(bracketed).join(" or ");
  }
}

function bracketed(query: SearchQuery): string {
  return query.type === "and" || query.type === "or" ? `(${writeSearch(query)})` : writeSearch(query);
}

const operators = { and: "and", or: "or", not: "not" } as const;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const [space] = /^\s+/.exec(text.slice(at)) ?? [];
    if (space) {
      at += space.length;
      continue;
    }
    const sign = text[at] ?? "";
    if (sign === "(" || sign === ")") {
      tokens.push({ kind: sign, at });
      at += 1;
    } else if (sign === "-") {
      tokens.push({ kind: "not", at });
      at += 1;
    } else {
      const { token, length } = readTerm(text, at);
      tokens.push(token);
      at += length;
    }
  }
  return tokens;
}

function readTerm(text: string, at: number): { token: Token; length: number } {
  const field = /^(tag|list|is):/i.exec(text.slice(at))?.[1]?.toLowerCase();
  const start = at + (field ? field.length + 1 : 0);
  const isQuoted = text[start] === '"';
  const value = isQuoted ? quoted(text, start) : (/^[^\s()"]*/.exec(text.slice(start))?.[0] ?? "");
  const length = start - at + value.length + (isQuoted ? 2 : 0);
  const token = { at, kind: "term" as const };
  if (field) return { token: { ...token, term: fieldTerm(field, value.trim(), at) }, length };
  if (isQuoted) {
    if (value.trim() === "") throw new Fault("Between the quotation marks stands nothing.", at);
    return { token: { ...token, term: { type: "phrase", text: value.trim() } }, length };
  }
  const operator = Object.entries(operators).find(([word]) => word === value.toLowerCase())?.[1];
  return {
    token: operator ? { kind: operator, at } : { ...token, term: { type: "word", text: value } },
    length,
  };
}

function quoted(text: string, start: number): string {
  const end = text.indexOf('"', start + 1);
  if (end < 0) throw new Fault("This quotation mark is never closed.", start);
  return text.slice(start + 1, end);
}

function fieldTerm(field: string, value: string, at: number): SearchQuery {
  if (value === "") {
    const example = field === "is" ? "is:unread" : `${field}:docker`;
    throw new Fault(`After “${field}:” a word is missing, as in ${example}.`, at);
  }
  if (field !== "is") return { type: field as "tag" | "list", text: value };
  const state = sayable.find((known) => known === value.toLowerCase());
  if (!state) throw new Fault(`“is:” takes ${sayable.join(", ")}; not “${value}”.`, at);
  return { type: "is", state };
}

const sayable = [...readingStates, "broken"] as const;

interface Reader {
  tokens: Token[];
  next: number;
  /** Where the text ends. */
  end: number;
}

function readOr(reader: Reader, depth: number): SearchQuery {
  const parts = [readAnd(reader, depth)];
  while (reader.tokens[reader.next]?.kind === "or") {
    reader.next += 1;
    parts.push(readAnd(reader, depth));
  }
  return joined("or", parts);
}

function readAnd(reader: Reader, depth: number): SearchQuery {
  const parts = [readNot(reader, depth)];
  for (;;) {
    const token = reader.tokens[reader.next];
    if (!token || token.kind === "or" || token.kind === ")") return joined("and", parts);
    if (token.kind === "and") reader.next += 1;
    parts.push(readNot(reader, depth));
  }
}

function readNot(reader: Reader, depth: number): SearchQuery {
  const token = reader.tokens[reader.next];
  if (depth > deepest)
    throw new Fault("There are too many brackets and “not” within one another.", token?.at ?? reader.end);
  if (token?.kind !== "not") return readPart(reader, depth);
  reader.next += 1;
  return { type: "not", part: readNot(reader, depth + 1) };
}

function readPart(reader: Reader, depth: number): SearchQuery {
  const token = reader.tokens[reader.next];
  const before = reader.tokens[reader.next - 1];
  if (!token) {
    const name = before && before.kind !== "(" ? `After “${before.kind}”` : "After the bracket";
    throw new Fault(`${name} a word is missing.`, before?.at ?? reader.end);
  }
  reader.next += 1;
  if (token.term) return token.term;
  if (token.kind !== "(") {
    throw new Fault(
      token.kind === ")"
        ? "Before this bracket a word is missing."
        : `“${token.kind}” stands between two words. To find the word itself, put it in quotation marks.`,
      token.at,
    );
  }
  const inside = readOr(reader, depth + 1);
  if (reader.tokens[reader.next]?.kind !== ")") throw new Fault("This bracket is never closed.", token.at);
  reader.next += 1;
  return inside;
}

/** One part is itself, and `a (b c)` is `a b c`. */
function joined(type: "and" | "or", parts: SearchQuery[]): SearchQuery {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  return { type, parts: parts.flatMap((part) => (part.type === type ? part.parts : [part])) };
}
