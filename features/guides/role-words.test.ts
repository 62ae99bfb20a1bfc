import { expect, test } from "vitest";
import { roleInSentence, rolesInSentence } from "./role-words";

test.each([
  ["Backend developer", "backend developer"],
  ["Full-stack developer", "full-stack developer"],
  ["DevOps engineer", "DevOps engineer"],
  ["UX designer", "UX designer"],
])("%s stands in a sentence as %s", (title, words) => {
  expect(roleInSentence(title)).toBe(words);
});

test("several people of a role", () => {
  expect(rolesInSentence("QA engineer")).toBe("QA engineers");
});
