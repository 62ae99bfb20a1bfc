import { expect, it } from "vitest";
import { namedAs, titlesInWords } from "./titles-words";

it("prints a source's own titles, and how many more there are", () => {
  expect(titlesInWords(["Developer, back-end"])).toBe("“Developer, back-end”");
  expect(titlesInWords(Array.from({ length: 10 }, (_, i) => `t${i}`))).toMatch(/^“t0”, .*“t7” and 2 more$/);
});

it("says what each kind of source did with them", () => {
  expect([namedAs("survey"), namedAs("official"), namedAs("job-records")]).toEqual([
    "Asked as",
    "Counted as",
    "Titles on the records",
  ]);
});
