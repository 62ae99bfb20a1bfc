import { expect, test } from "vitest";
import { letterOf, underLetters } from "./letters";

test("a word stands under its first letter, whatever stands before it and whatever its accent", () => {
  expect(["API", "étude", ".NET", "3D", "“quoted”"].map(letterOf)).toEqual(["A", "E", "N", "0–9", "Q"]);
});

test("letters come in order, digits first, and words keep theirs", () => {
  expect(underLetters(["bug", "2FA", "api", "Agile"], (word) => word)).toEqual([
    { letter: "0–9", anchor: "letter-digits", words: ["2FA"] },
    { letter: "A", anchor: "letter-a", words: ["api", "Agile"] },
    { letter: "B", anchor: "letter-b", words: ["bug"] },
  ]);
});
