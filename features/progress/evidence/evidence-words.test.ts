import { expect, it } from "vitest";
import { evidenceInWords } from "./evidence-words";

it("evidence is counted in pieces", () => {
  expect([0, 1, 3].map(evidenceInWords)).toEqual([
    "0 pieces of evidence",
    "1 piece of evidence",
    "3 pieces of evidence",
  ]);
});
