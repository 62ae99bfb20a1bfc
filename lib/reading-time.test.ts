import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, readingMinutes } from "@/lib/reading-time";

test("1,515 words take 6 minutes and 2,015 words 8", () => {
  expect(readingMinutes(countWords("word ".repeat(1515)))).toBe(6);
  expect(readingMinutes(countWords("word ".repeat(2015)))).toBe(8);
});

test("no text takes less than a minute", () => {
  expect(readingMinutes(0)).toBe(1);
  fc.assert(fc.property(fc.nat(100_000), (words) => readingMinutes(words) >= 1));
});

test("marks are not words, and numbers are", () => {
  expect(countWords("- **Two** words — and 3\n- [link](https://example.org)")).toBe(5);
  expect(countWords("")).toBe(0);
});
