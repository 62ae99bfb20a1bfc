import { expect, test } from "vitest";
import { outlineOf } from "./markdown-outline";

test("links, headings, images and HTML are found where a reader would meet them", () => {
  const text = `# One *word*

See [there](/roles/x "title"), [later][ref], <https://example.org>, \`[not](this)\` and ![a picture](/p.png).

### Three

<b>bold</b>

[ref]: #three
`;
  expect(outlineOf(text)).toEqual({
    links: ["/roles/x", "https://example.org", "#three"],
    headings: [
      { depth: 1, text: "One word" },
      { depth: 3, text: "Three" },
    ],
    images: 1,
    html: 2,
  });
});

test("a text of plain words has no outline", () => {
  expect(outlineOf("Nothing but words.")).toEqual({ links: [], headings: [], images: 0, html: 0 });
});
