import { expect, test } from "vitest";
import { relationInWords } from "./relation-words";

test("an occupation that is not the role is said to be another, and the same one is not", () => {
  expect(relationInWords("wider")).toBe("wider group than this role");
  expect(relationInWords("nearest")).toBe("nearest occupation");
  expect(relationInWords("same")).toBeNull();
});
