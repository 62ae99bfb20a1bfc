import { expect, test } from "vitest";
import { parseChange, VersionLedger } from "@/server/site-version";

function setUp() {
  const purged: string[] = [];
  const ledger = new VersionLedger((patterns) => purged.push(patterns.join(" ")));
  ledger.read(10);
  purged.length = 0;
  return { ledger, purged };
}

test("a notice names its version and its paths", () => {
  expect(parseChange("12 /roles/x !/articles/y")).toEqual({
    version: 12,
    patterns: ["/roles/x", "!/articles/y"],
  });
  expect(parseChange("12")).toBeUndefined();
  expect(parseChange("x *")).toBeUndefined();
});

test("the same change by header, notice and row is done once", () => {
  const { ledger, purged } = setUp();
  ledger.hear({ version: 11, patterns: ["/a"] });
  ledger.hear({ version: 11, patterns: ["/a"] });
  expect(ledger.read(11)).toBe(false);
  ledger.hear({ version: 11, patterns: ["/a"] });
  expect(purged).toEqual(["/a"]);
});

test("changes that come out of order are all done", () => {
  const { ledger, purged } = setUp();
  ledger.hear({ version: 12, patterns: ["/b"] });
  ledger.hear({ version: 11, patterns: ["/a"] });
  expect(ledger.read(12)).toBe(false);
  expect(purged).toEqual(["/b", "/a"]);
});

test("a change heard before the row was read counts as heard", () => {
  const { ledger, purged } = setUp();
  ledger.hear({ version: 11, patterns: ["/a"] });
  ledger.hear({ version: 12, patterns: ["/b"] });
  expect(ledger.read(11)).toBe(false);
  expect(ledger.read(12)).toBe(false);
  expect(purged).toEqual(["/a", "/b"]);
});

test("a missed notice makes everything old", () => {
  const { ledger, purged } = setUp();
  ledger.hear({ version: 12, patterns: ["/b"] });
  expect(ledger.read(12)).toBe(true);
  expect(purged).toEqual(["/b", "*"]);
});

test("a restored database with an older version makes everything old", () => {
  const { ledger, purged } = setUp();
  expect(ledger.read(3)).toBe(true);
  ledger.hear({ version: 4, patterns: ["/a"] });
  expect(purged).toEqual(["*", "/a"]);
});
