import { expect, it } from "vitest";
import { bookmarksHref } from "./bookmarks-href";
import { bookmarkPageQuery } from "./input";

it("is read again as the choice it was made of", () => {
  const page = bookmarkPageQuery.parse({
    tag: "C++ & co",
    q: '"a b" or c',
    state: "read",
    trash: "1",
    no: "x",
  });
  expect(
    bookmarkPageQuery.parse(Object.fromEntries(new URLSearchParams(bookmarksHref(page).split("?")[1]))),
  ).toEqual(page);
  expect(bookmarksHref({})).toBe("/bookmarks");
  expect(bookmarkPageQuery.parse({ list: "nonsense", state: "old", after: "x", duplicates: "yes" })).toEqual(
    {},
  );
});
