import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "@/lib/plain-text";

test("marks, link addresses and raw HTML are left out, words stay whole", () => {
  expect(plainText("**Bold**ly [go](https://example.org/x) `now`, _please_.")).toBe("Boldly go now, please.");
  expect(plainText("one<br>two <script>x</script>")).toBe("one two x");
});

test("blocks, list items and table cells are parted", () => {
  expect(plainText("# Title\n\nText\nwraps.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |")).toBe(
    "Title Text wraps. one two a b c d",
  );
});

test("an underscore inside a word and a lone star are kept", () => {
  expect(plainText("snake_case_name costs 2 * 3")).toBe("snake_case_name costs 2 * 3");
});

test("a text without marks reads the same whether it is parsed or not", () => {
  const character = fc.constantFrom(..."ab 12.,:;-+=()!?'\"@/%^{}$é₹");
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
      // The bold word behind it makes the parser read the whole.
      fc.pre(text.trim() !== "");
      expect(plainText(`${text}\n\n**end**`)).toBe(`${plainText(text)} end`.trim());
    }),
    { numRuns: 1000 },
  );
});
