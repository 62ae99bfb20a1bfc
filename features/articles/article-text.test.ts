import { expect, test } from "vitest";
import { anchorOf, articleMarkdown, articleWords, sectionsOf } from "./article-text";

const text = `Before any heading.

## What *comes* first

One.

### Within

[figure: a-flow]

Two.

## Why we don’t stop

\`\`\`
## no heading
[figure: a-flow]
\`\`\`
`;

const figures = [
  {
    kind: "flow" as const,
    key: "a-flow",
    caption: "The way.",
    alternative: "First here, then there.",
    sides: ["Here", "There"] as [string, string],
    steps: [
      { side: 0, text: "Go" },
      { side: 1, text: "Come" },
    ],
  },
];

test("a text is parted at its second-level headings and at its figures, and nowhere in code", () => {
  expect(sectionsOf(text)).toEqual([
    { heading: null, blocks: [{ kind: "prose", markdown: "Before any heading." }] },
    {
      heading: { anchor: "what-comes-first", title: "What comes first" },
      blocks: [
        { kind: "prose", markdown: "One.\n\n### Within" },
        { kind: "figure", key: "a-flow" },
        { kind: "prose", markdown: "Two." },
      ],
    },
    {
      heading: { anchor: "why-we-dont-stop", title: "Why we don’t stop" },
      blocks: [{ kind: "prose", markdown: "```\n## no heading\n[figure: a-flow]\n```" }],
    },
  ]);
});

test("a text that begins with a heading has nothing before it", () => {
  expect(sectionsOf("## One\n\nText.").map(({ heading }) => heading?.anchor)).toEqual(["one"]);
});

test("an anchor never ends in a hyphen, however long the heading is", () => {
  expect(anchorOf("What, then?")).toBe("what-then");
  expect(anchorOf(`${"a".repeat(59)} word`)).toBe("a".repeat(59));
});

test("where no picture is drawn, a figure is told in words", () => {
  const markdown = articleMarkdown({ text: "Look.\n\n[figure: a-flow]", figures });
  expect(markdown).toBe("Look.\n\n*The way.* First here, then there.");
  expect(articleWords({ text: "Look.\n\n[figure: a-flow]", figures })).toBe(7);
});
