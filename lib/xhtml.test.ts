import { describe, expect, it } from "vitest";
import { allOf, readXml } from "@/scripts/test-xml";
import { blocksToXhtml, renderXhtml } from "./xhtml";

const asIs = (href: string) => href;

describe("Markdown in a book", () => {
  it("is well-formed, with every element closed", () => {
    const xhtml = renderXhtml("a  \nb & c < d\n\n- [x] done\n\n---\n\n| a |\n| -: |\n| 1 |", asIs);
    const body = readXml(`<body>${xhtml}</body>`);
    expect(allOf(body, "br")).toHaveLength(1);
    expect(allOf(body, "hr")).toHaveLength(1);
    expect(body.text).toContain("b & c < d");
    expect(body.text).toContain("☑ done");
    expect(xhtml).not.toContain("align=");
  });

  it("is well-formed whatever signs are in it", () => {
    const signs = "`<![CDATA[a]]>` ]]> &#1; \u0001\ufffe <b>b</b> [c](https://example.org/]]>)";
    expect(readXml(`<body>${renderXhtml(signs, asIs)}</body>`).text).toContain("<![CDATA[a]]> ]]>");
  });

  it("loads nothing: an image is its words", () => {
    expect(renderXhtml("![A cat](https://example.org/cat.png) sits", asIs)).toBe("<p>A cat sits</p>");
  });

  it("has each link led to where it is in the book, or words without one", () => {
    expect(renderXhtml("[a](#a) [b](/b)", (href) => (href === "#a" ? "tasks.xhtml#a" : null))).toBe(
      '<p><a href="tasks.xhtml#a">a</a> <span>b</span></p>',
    );
  });
});

describe("pieces of a text", () => {
  it("become the elements that mean the same", () => {
    const body = readXml(
      `<body>${blocksToXhtml(
        [
          { type: "heading", level: 1, text: "Tasks & more", id: "tasks" },
          { type: "terms", items: [{ term: "API", text: "One.\n\nTwo.", id: "api" }] },
          { type: "list", items: [{ text: "Point", id: "point" }] },
          {
            type: "table",
            caption: "Shares",
            head: ["Tool", "Share"],
            figures: [1],
            rows: [{ cells: ["SQL", "12 %"], id: "sql" }],
          },
          { type: "note", text: "Small" },
          { type: "picture", svg: "<svg/>" },
        ],
        asIs,
      )}</body>`,
    );
    expect(body.children.map(({ name }) => name)).toEqual(["h2", "dl", "ul", "table", "p", "figure"]);
    expect(allOf(body, "h2")[0]?.attributes.id).toBe("tasks");
    expect(allOf(body, "dd")[0]?.children.map(({ name }) => name)).toEqual(["p", "p"]);
    expect(allOf(body, "th").map(({ attributes }) => attributes.scope)).toEqual(["col", "col", "row"]);
    expect(allOf(body, "tr")[1]?.attributes.id).toBe("sql");
  });
});
