import { describe, expect, test } from "vitest";
import { email, safeReturnTo, timeZone } from "./input";

describe("a mail address", () => {
  test("is folded to its compatibility form before it is checked", () => {
    expect(email.parse(" ａda@example.org ")).toBe("ada@example.org");
  });
  test("is refused when it is none", () => {
    for (const text of ["", "ada", "ada@", "a b@example.org", `${"a".repeat(320)}@example.org`]) {
      expect(email.safeParse(text).success, text).toBe(false);
    }
  });
});

describe("the path to return to", () => {
  test("is kept when it is a path of ours", () => {
    expect(safeReturnTo("/planner/2026-03-27?x=1#a")).toBe("/planner/2026-03-27?x=1#a");
  });
  test("never leaves the site", () => {
    for (const value of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "javascript:alert(1)",
      null,
      "/a\nb",
    ]) {
      expect(safeReturnTo(value)).toBe("/");
    }
  });
});

test("a time zone is a name the runtime knows", () => {
  expect(timeZone.safeParse("Pacific/Auckland").success).toBe(true);
  for (const name of ["+02:00", "Mars/Olympus", "", "../etc"])
    expect(timeZone.safeParse(name).success, name).toBe(false);
});
