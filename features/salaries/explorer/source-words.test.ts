import { expect, it } from "vitest";
import { wordsOfSource } from "./source-words";

it("tells kinds of sources apart, and names one it has never seen by its title", () => {
  const kinds = ["stackoverflow-2025", "stackoverflow-published", "aijobs-net", "bls-oews", "editorial"].map(
    (slug) => wordsOfSource(slug).kind,
  );
  expect(new Set(kinds).size).toBe(5);
  expect(wordsOfSource("new", { title: "A new survey" })).toMatchObject({
    kind: "Source",
    short: "A new survey",
  });
});
