import { expect, it } from "vitest";
import { wasInWords } from "./was-words";

const was = { title: "Try", until: "2026-03-03T10:00:00.000Z", state: "done" as const };

it("says what an entry was, and how much of it is done", () => {
  expect(wasInWords({ was: [], parts: { all: 1, done: 1 } })).toBeNull();
  expect(wasInWords({ was: [was], parts: { all: 1, done: 1 } })).toBe("Was “Try” until 3 March 2026.");
  expect(wasInWords({ was: [was], parts: { all: 2, done: 1 } })).toBe(
    "Was “Try” until 3 March 2026. 1 of the 2 parts done.",
  );
  expect(wasInWords({ was: [was, { ...was, title: "Test" }], parts: { all: 2, done: 2 } })).toBe(
    "Was “Try” and “Test” until 3 March 2026. 2 of the 2 parts done.",
  );
});
