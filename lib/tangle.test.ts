import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./markdown";
import { isTangled } from "./tangle";
import { renderXhtml } from "./xhtml";

const longest = 20_000;
const filled = (unit: string) => unit.repeat(Math.floor(longest / unit.length));

describe("a text that would take seconds to read as Markdown", () => {
  it.each([
    ...["*_", "*a_ ", "**a_ ", "*[a", "***a", "a* ", "]", "~a", "`a``b```", "[a](", "<b>"],
    ...["- - a\n", "> - a\n", "- a\n  - b\n", ">", "- ", "1. ", "> 1. - "],
  ])("of nothing but %j is shown as it was typed", (unit) => {
    const text = filled(unit);
    expect(isTangled(text)).toBe(true);
    expect(renderMarkdown(text)).toMatch(/^<p>[^<]*<\/p>$/);
    expect(renderXhtml(text, (href) => href)).toBe(renderMarkdown(text));
  });

  it("is one whose list goes down step by step", () => {
    const stairs = Array.from({ length: 140 }, (_, at) => `${" ".repeat(2 * at)}- a\n`).join("");
    expect(isTangled(stairs)).toBe(true);
    expect(isTangled(stairs.replaceAll("  ", "\t"))).toBe(true);
  });

  it("stays one whatever is written before and after it", () => {
    const words = fc.string({ maxLength: 200 });
    fc.assert(
      fc.property(words, words, fc.constantFrom("*_", "- - a\n", "[a"), (before, after, unit) => {
        expect(isTangled(`${before}\n${filled(unit)}\n${after}`)).toBe(true);
      }),
    );
  });
});

describe("a text as people write it", () => {
  it("is read, with all that Markdown offers", () => {
    const section = [
      "Some *emphasis*, **more of it**, `code`, ~~gone~~ and [a link](https://example.org/a_b).",
      "- one\n- two\n  - two and a half\n    1. and more",
      "> Quoted\n> > twice",
      "| a | b |\n| - | - |\n| x | 1 |",
      "```\nconst list = [1, 2, 3].map((n) => n * 2);\n```",
    ].join("\n\n");
    const text = `${section}\n\n`.repeat(Math.floor(longest / section.length) - 1);
    expect(isTangled(text)).toBe(false);
    expect(renderMarkdown(section)).toContain("<blockquote>");
  });

  it("is every text that the portal brings along", () => {
    const texts = readdirSync("db/seed", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:md|json)$/.test(name))
      .flatMap((name) => {
        const file = readFileSync(join("db/seed", name), "utf8");
        return name.endsWith(".md") ? [file] : stringsIn(JSON.parse(file));
      });
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(isTangled)).toEqual([]);
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}
