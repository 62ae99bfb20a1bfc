import fc from "fast-check";
import { expect, test } from "vitest";
import { labelLines } from "./label-lines";

test("a short label is one line, and a longer one breaks between words", () => {
  expect(labelLines("half earn more")).toEqual(["half earn more"]);
  expect(labelLines("every role ticked")).toEqual(["every role", "ticked"]);
});

test("what does not fit ends in an ellipsis", () => {
  expect(labelLines("by the company's country, pay in US dollars, duplicates included")).toEqual([
    "by the",
    "company's",
    "country, pay…",
  ]);
  expect(labelLines("Softwareentwicklerin")).toEqual(["Softwareentwic…"]);
});

test("no label is wider or taller than its column", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), (text) => {
      const lines = labelLines(text);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(15);
    }),
  );
});
