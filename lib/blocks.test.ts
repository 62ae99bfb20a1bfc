import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXml } from "@/scripts/test-xml";
import { anchorsOf, link, plain } from "./blocks";
import { renderXhtml } from "./xhtml";

const shown = (markdown: string) => readXml(`<body>${renderXhtml(markdown, (href) => href)}</body>`);
const text = fc.stringMatching(/^[\x20-\x7e₹–’é]{0,40}$/);

describe("a plain text as Markdown", () => {
  it("says just this, whatever signs it holds", () => {
    fc.assert(
      fc.property(text, (given) => {
        const body = shown(plain(given));
        expect(body.text.trim()).toBe(given.replace(/\s+/g, " ").trim());
        // One paragraph at most, and nothing inside it.
        expect(body.children.flatMap(({ name, children }) => [name, ...children]).join()).toMatch(/^p?$/);
      }),
      { numRuns: 2000 },
    );
  });

  it("stays readable where no sign means anything", () => {
    expect(plain("C# and .NET: 40% of 3,353 (n = 12)")).toBe("C# and .NET: 40% of 3,353 (n = 12)");
    expect(plain("1. First\n  line")).toBe("1\\. First line");
    expect(plain("a_b [c] <d>")).toBe("a\\_b \\[c\\] \\<d\\>");
  });

  it("is the name of a link as it is", () => {
    fc.assert(
      fc.property(text, (name) => {
        fc.pre(name.trim() !== "");
        const [paragraph] = shown(link(name, "https://example.org/a(b)c")).children;
        expect(paragraph?.children).toHaveLength(1);
        expect(paragraph?.children[0]).toMatchObject({
          name: "a",
          attributes: { href: "https://example.org/a(b)c" },
          text: name.replace(/\s+/g, " ").trim(),
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the anchors of a chapter", () => {
  it("are its own and those of every piece", () => {
    const chapter = {
      anchor: "tasks",
      title: "Tasks",
      blocks: [
        { type: "heading", level: 1, text: "A", id: "a" },
        { type: "prose", text: "Words." },
        { type: "list", items: [{ text: "B", id: "b" }, { text: "no anchor" }] },
        { type: "terms", items: [{ term: "C", text: "c", id: "c" }] },
        { type: "table", caption: "T", head: ["D"], rows: [{ cells: ["d"], id: "d" }, { cells: ["e"] }] },
      ],
    } as const;
    expect(anchorsOf(chapter)).toEqual(["tasks", "a", "b", "c", "d"]);
  });
});
