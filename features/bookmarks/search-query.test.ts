import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingStates } from "@/db/enums";
import { parseSearch, type SearchQuery, writeSearch } from "./search-query";

const word = (text: string): SearchQuery => ({ type: "word", text });

function queryOf(text: string): SearchQuery | null {
  const parsed = parseSearch(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
  return parsed.query;
}

describe("a search", () => {
  it.each<[string, SearchQuery | null]>([
    ["", null],
    ["   ", null],
    ["docker", word("docker")],
    ["docker is:unread", { type: "and", parts: [word("docker"), { type: "is", state: "unread" }] }],
    ["a and b", { type: "and", parts: [word("a"), word("b")] }],
    ["a OR b c", { type: "or", parts: [word("a"), { type: "and", parts: [word("b"), word("c")] }] }],
    ["(a or b) c", { type: "and", parts: [{ type: "or", parts: [word("a"), word("b")] }, word("c")] }],
    ["a -b", { type: "and", parts: [word("a"), { type: "not", part: word("b") }] }],
    ["not (a or b)", { type: "not", part: { type: "or", parts: [word("a"), word("b")] } }],
    ['"two words"', { type: "phrase", text: "two words" }],
    [
      'tag:go list:"to read"',
      {
        type: "and",
        parts: [
          { type: "tag", text: "go" },
          { type: "list", text: "to read" },
        ],
      },
    ],
    ["IS:Reading", { type: "is", state: "reading" }],
    ["back-end", word("back-end")],
    ["https://ex.com/a?b=c", word("https://ex.com/a?b=c")],
    ["site:ex.com", word("site:ex.com")],
    ['"or"', { type: "phrase", text: "or" }],
  ])("%s", (text, query) => expect(queryOf(text)).toEqual(query));

  it.each([
    ['docker "never closed', 7, /never closed/],
    ["docker is:old", 7, /unread, reading, read/],
    ["tag:", 0, /word is missing/],
    ["(a or b", 0, /never closed/],
    ["a)", 1, /closing bracket/],
    ["a or", 2, /After “or”/],
    ["or a", 0, /between two words/],
    ["a ()", 3, /word is missing/],
    ["-", 0, /After “not”/],
    ['""', 0, /nothing/],
    [`${"(".repeat(60)}a${")".repeat(60)}`, 21, /too many brackets/],
    ["-".repeat(60), 21, /too many/],
  ])("%s is explained with its place", (text, at, message) => {
    expect(parseSearch(text)).toEqual({ ok: false, at, message: expect.stringMatching(message) });
  });

  it("never fails otherwise, whatever is typed", () => {
    const pieces = fc.constantFrom(
      "a",
      "or",
      "and",
      "not",
      "-",
      "(",
      ")",
      '"',
      "tag:",
      "is:",
      "is:read",
      " ",
      "\t",
      "é",
      "list:x",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join(" ")),
        ),
        (text) => {
          const parsed = parseSearch(text);
          if (parsed.ok) return;
          expect(parsed.at).toBeGreaterThanOrEqual(0);
          expect(parsed.at).toBeLessThanOrEqual(text.length);
          expect(parsed.message).not.toBe("");
        },
      ),
    );
  });

  it("is read again as what was written", () => {
    const text = fc.stringMatching(/^[a-z0-9äö.+#]{1,8}$/).filter((name) => !/^(?:and|or|not)$/.test(name));
    const leaf = fc.oneof(
      text.map(word),
      fc
        .array(text, { minLength: 1, maxLength: 3 })
        .map((all): SearchQuery => ({ type: "phrase", text: all.join(" ") })),
      fc.record({ type: fc.constantFrom("tag" as const, "list" as const), text }),
      fc.record({ type: fc.constant("is" as const), state: fc.constantFrom(...readingStates) }),
    );
    const tree = fc.letrec<{ node: SearchQuery }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small", maxDepth: 3 },
        leaf,
        tie("node").map((part): SearchQuery => ({ type: "not", part })),
        fc.record({
          type: fc.constantFrom("and" as const, "or" as const),
          parts: fc.array(tie("node"), { minLength: 2, maxLength: 3 }),
        }),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (query) => {
        const written = writeSearch(query);
        const read = parseSearch(written);
        if (!read.ok) return expect(read.message).toMatch(/too many|at most/);
        expect(writeSearch(read.query as SearchQuery).length).toBeLessThanOrEqual(written.length);
        expect(queryOf(writeSearch(read.query as SearchQuery))).toEqual(read.query);
      }),
    );
  });
});
