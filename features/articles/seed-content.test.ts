import { expect, test } from "vitest";
import { seedContent } from "./seed-content";

const head = `title: A title
summary: A sentence.
authors: [ editors ]
roles: []
sources: []
figures: []`;

test("a head of YAML and Markdown below it are one content", () => {
  expect(seedContent("a", `---\n${head}\n---\nText.\n\n---\n\nMore.\n`)).toMatchObject({
    title: "A title",
    text: "Text.\n\n---\n\nMore.",
  });
});

test("a file that is wrong says where", () => {
  expect(() => seedContent("a", "Text.")).toThrow("a: no head");
  expect(() => seedContent("a", `---\n${head}\nextra: 1\n---\nText.`)).toThrow(/a: .*extra/);
  expect(() => seedContent("a", `---\n${head.replace("A sentence.", "No end")}\n---\nText.`)).toThrow(
    "a: summary:",
  );
});
