import { expect, test } from "vitest";
import { slugOfSearch } from "./slug-of-search";

test("words are looked for as a piece of a slug", () => {
  expect(slugOfSearch(" Back End ")).toBe("back-end");
  expect(slugOfSearch("UI / UX_designer")).toBe("ui-ux-designer");
  expect(slugOfSearch("-ops-")).toBe("ops");
});

test("what no slug can hold is no piece of one, rather than a piece of all", () => {
  for (const search of ["", "---", "%", "_", "C#", "c++", ".net", "開発", "\u200b", "back\\end"])
    expect(slugOfSearch(search), search).toBeNull();
});
