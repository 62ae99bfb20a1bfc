import { expect, it } from "vitest";
import { heirsInPlace, heldInWords, nothingHeld } from "./held";

it("says what learners hold, and how many learners they are", () => {
  expect(heldInWords(nothingHeld)).toBe("No learner affected");
  expect(heldInWords({ ...nothingHeld, learners: 1, marks: 1 })).toBe("1 learner affected: 1 mark");
  expect(
    heldInWords({
      ...{ learners: 3, marks: 2, notes: 1, evidence: 2, bookmarks: 4, highlights: 1, blocks: 1 },
      ...{ outcomes: 3, lengths: 1, picks: 1, answers: 5 },
    }),
  ).toBe(
    "3 learners affected: 2 marks, 1 note, 2 of evidence, 4 bookmarks, 1 highlight, 1 block, practised 3 times, 1 length of their own, 1 pick, 5 answers",
  );
});

it("finds what stands in the place of a removed entry", () => {
  expect(heirsInPlace("b", ["a", "b", "c"], ["a", "x", "y", "c"])).toEqual(["x", "y"]);
  expect(heirsInPlace("a", ["a", "b"], ["x", "b", "y"])).toEqual(["x"]);
  expect(heirsInPlace("c", ["a", "b", "c"], ["a", "b"])).toEqual([]);
  expect(heirsInPlace("a", ["a"], ["x", "y"])).toEqual(["x", "y"]);
  // What stood elsewhere before is moved, not made of it.
  expect(heirsInPlace("b", ["a", "b", "c"], ["c", "a"])).toEqual([]);
});
