import { describe, expect, test } from "vitest";
import { email, linkSignIn, passwordSignIn, safeReturnTo, timeZone } from "./input";

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

test("a password is the same however its letters are composed", () => {
  const [once, later] = ["p\u00e4ssword \u00e9", "pa\u0308ssword e\u0301"];
  const token = "a".repeat(32);
  const chosen = linkSignIn.parse({ token, password: once }).password;
  expect(chosen).toBe(linkSignIn.parse({ token, password: later }).password);
  expect(passwordSignIn.parse({ email: "ada@example.org", password: later }).password).toBe(chosen);
});
