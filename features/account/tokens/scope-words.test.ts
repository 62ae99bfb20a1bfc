import { expect, it } from "vitest";
import { scopes } from "@/lib/http/scopes";
import { scopesInWords, scopeWords } from "./scope-words";

it("what a token may do is said in the words and the order of the form", () => {
  expect(scopesInWords(["planner:read", "bookmarks:write", "bookmarks:read"])).toBe(
    "Read bookmarks, change bookmarks, read the plan",
  );
  expect(scopesInWords([])).toBe("");
  expect(Object.keys(scopeWords)).toEqual([...scopes]);
});
