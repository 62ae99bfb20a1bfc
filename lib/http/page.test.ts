import { expect, it } from "vitest";
import { z } from "zod";
import { cursorOnPage, cutPage, decodeCursor, encodeCursor, pageQuery } from "./page";

const shape = z.tuple([z.string(), z.int().nullable()]);

it("a cursor gives back its keys", () => {
  expect(decodeCursor(encodeCursor(["ü/+ 👋", null]), shape)).toEqual(["ü/+ 👋", null]);
  expect(encodeCursor(["ü/+ 👋", 1])).toMatch(/^[A-Za-z0-9_-]+$/);
});

it.each(["", "e30", "%%%", "bm9uc2Vuc2U", encodeCursor([1, 1]), encodeCursor(["a"])])(
  "%j is no cursor of ours",
  (cursor) => {
    expect(() => decodeCursor(cursor, shape)).toThrow("This cursor is not one of ours.");
  },
);

it("the one row too many tells that there is a next page", () => {
  const key = (row: number) => [row];
  expect(cutPage([1, 2, 3], 2, key)).toEqual({ items: [1, 2], next: encodeCursor([2]) });
  expect(cutPage([1, 2], 2, key)).toEqual({ items: [1, 2], next: null });
  expect(cutPage([], 2, key)).toEqual({ items: [], next: null });
});

it("a page has 50 rows unless asked otherwise, and at most 200", () => {
  const query = z.strictObject(pageQuery);
  expect(query.parse({})).toEqual({ limit: 50 });
  expect(query.parse({ limit: "200" })).toEqual({ limit: 200 });
  for (const limit of ["0", "201", "1.5", "x", "-1", "1e9", ""]) {
    expect(query.safeParse({ limit }).success, limit).toBe(false);
  }
});

it("a page for people begins anew where its cursor is not one of ours", () => {
  const query = z.object({ after: cursorOnPage(shape) });
  const after = encodeCursor(["a", 1]);
  expect(query.parse({ after })).toEqual({ after });
  for (const other of [undefined, "e30", ["a", "b"], encodeCursor(["a".repeat(4000), 1])])
    expect(query.parse({ after: other }).after).toBeUndefined();
});

it("a cursor may hold a place of many digits, both at a door and on a page", () => {
  const place = encodeCursor(["1".repeat(2000), null]);
  expect(z.strictObject(pageQuery).parse({ cursor: place }).cursor).toBe(place);
  expect(cursorOnPage(shape).parse(place)).toBe(place);
});
