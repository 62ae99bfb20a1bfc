import { expect, it } from "vitest";
import { isUnanswered, retryKey, settleKey } from "./retry-key";

const address = "POST /api/v1/evidence";

it("a form that is sent again unchanged, its answer lost, goes out under the same key", () => {
  const key = retryKey(address, "a");
  expect(retryKey(address, "a")).toBe(key);
  settleKey(address, key);
  expect(retryKey(address, "a")).not.toBe(key);
});

it("other content is another write, and so is the same at another address", () => {
  const key = retryKey(address, "b");
  expect(retryKey("POST /api/v1/lists", "b")).not.toBe(key);
  const other = retryKey(address, "c");
  expect(other).not.toBe(key);
  // The answer to the earlier one says nothing of the later.
  settleKey(address, key);
  expect(retryKey(address, "c")).toBe(other);
});

it("what has no content has a key of its own each time", () => {
  expect(retryKey("DELETE /x", null)).not.toBe(retryKey("DELETE /x", null));
});

it.each([
  [0, true],
  [408, true],
  [429, true],
  [503, true],
  [201, false],
  [202, false],
  [422, false],
])("an answer of %i leaves open whether it was done: %s", (status, isOpen) => {
  expect(isUnanswered(status)).toBe(isOpen);
});
