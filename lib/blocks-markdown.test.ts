import { describe, expect, it } from "vitest";
import type { Block } from "./blocks";
import { blocksToMarkdown, chaptersToMarkdown } from "./blocks-markdown";
import { renderMarkdown } from "./markdown";

const asIs = (href: string) => href;

describe("a text as Markdown", () => {
  it("has headings under that of its chapter", () => {
    const blocks: Block[] = [
      { type: "heading", level: 1, text: "One" },
      { type: "prose", text: "Words.\n" },
    ];
    expect(chaptersToMarkdown([{ anchor: "a", title: "A", blocks }], asIs)).toBe(
      "## A\n\n### One\n\nWords.\n",
    );
  });

  it("has tables whose cells stay in their rows", () => {
    const markdown = blocksToMarkdown(
      [
        {
          type: "table",
          caption: "Shares",
          head: ["Tool", "Share"],
          figures: [1],
          rows: [{ cells: ["a | b \\| c", "1\n2"] }],
        },
      ],
      asIs,
    );
    expect(markdown).toContain("| --- | ---: |\n| a \\| b \\| c | 1 2 |\n");
    const html = renderMarkdown(markdown);
    expect(html.match(/<td/g)).toHaveLength(2);
    expect(html).toContain("a | b | c");
  });

  it("keeps what belongs to a point of a list with it", () => {
    const markdown = blocksToMarkdown(
      [{ type: "list", isOrdered: true, items: [{ text: "One.\n\nMore." }, { text: "Two." }] }],
      asIs,
    );
    expect(renderMarkdown(markdown).match(/<ol>/g)).toHaveLength(1);
    expect(renderMarkdown(markdown).match(/<li>/g)).toHaveLength(2);
  });

  it("turns every link, those that editors wrote as well", () => {
    const full = (href: string) => (href.startsWith("/") ? `https://jobs.example${href}` : href);
    expect(
      blocksToMarkdown([{ type: "prose", text: "[a](/x) [b](</y>) [c](https://z.example)" }], full),
    ).toBe("[a](https://jobs.example/x) [b](https://jobs.example/y) [c](https://z.example)\n");
  });
});
