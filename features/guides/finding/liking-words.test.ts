import { expect, test } from "vitest";
import { likings } from "@/db/enums";
import { likingWords } from "./liking-words";

test("each liking has words of its own that go on from “I like to”", () => {
  const words = likings.map((liking) => likingWords[liking]);
  expect(new Set(words).size).toBe(likings.length);
  for (const phrase of words) expect(`I like to ${phrase}`).toMatch(/^I like to [a-z]+( [a-zI]+)*$/);
});
