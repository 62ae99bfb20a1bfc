import { describe, expect, test } from "vitest";
import { Temporal } from "@/lib/dates";
import { base32, codeOf, otpauthAddress, stepAt, stepOfCode } from "./one-time-code";

const secret = Buffer.from("12345678901234567890");
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

test.each([
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
])("the code at %i is the one of RFC 6238, appendix B", (seconds, code) => {
  expect(codeOf(secret, stepAt(at(seconds)), 8)).toBe(code);
});

describe("a code", () => {
  const step = stepAt(at(1_111_111_109));
  test("may be one step early or late, and no more", () => {
    const found = (of: number) => stepOfCode(secret, codeOf(secret, of), at(1_111_111_109), 0);
    expect([step - 1, step, step + 1].map(found)).toEqual([step - 1, step, step + 1]);
    expect([step - 2, step + 2].map(found)).toEqual([null, null]);
  });
  test("is good once", () => {
    expect(stepOfCode(secret, codeOf(secret, step), at(1_111_111_109), step)).toBeNull();
  });
});

test("a secret is written as RFC 4648 has it", () => {
  expect(["f", "fo", "foo", "foob", "fooba", "foobar"].map((text) => base32(Buffer.from(text)))).toEqual([
    "MY",
    "MZXQ",
    "MZXW6",
    "MZXW6YQ",
    "MZXW6YTB",
    "MZXW6YTBOI",
  ]);
  expect(otpauthAddress("MZXW6", "a b@example.org")).toContain("Metier:a%20b%40example.org?secret=MZXW6&");
});
