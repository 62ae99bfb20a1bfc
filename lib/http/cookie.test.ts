import { expect, test } from "vitest";
import { readCookie } from "./cookie";

test("a cookie is found by its whole name and decoded", () => {
  const header = "xa=1; a=b%20c=d;empty=; broken=%";
  expect(readCookie(header, "a")).toBe("b c=d");
  expect(readCookie(header, "empty")).toBe("");
  expect(readCookie(header, "broken")).toBeUndefined();
  expect(readCookie(header, "b")).toBeUndefined();
  expect(readCookie(null, "a")).toBeUndefined();
});
