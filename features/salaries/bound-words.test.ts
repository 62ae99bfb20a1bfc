import { expect, test } from "vitest";
import { boundedMoney } from "./bound-words";

test.each([
  ["above", "USD\u00a0239,200 or more"],
  ["below", "USD\u00a0239,200 or less"],
  [undefined, "USD\u00a0239,200"],
] as const)("a bound is told as one: %s", (limit, words) => {
  expect(boundedMoney(239_200, "USD", limit)).toBe(words);
});
