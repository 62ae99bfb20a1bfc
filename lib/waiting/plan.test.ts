import { afterEach, expect, test, vi } from "vitest";
import { forgetGesture, gesturesOf, keepGesture } from "./plan";

/** Names are own properties, as in a browser. */
function storage() {
  const kept: Record<string, unknown> = {};
  const hidden = (value: unknown) => ({ value, enumerable: false });
  return Object.defineProperties(kept, {
    setItem: hidden((name: string, text: string) => {
      kept[name] = text;
    }),
    removeItem: hidden((name: string) => {
      delete kept[name];
    }),
  });
}

afterEach(() => vi.unstubAllGlobals());

test("what waits of one person is theirs alone, and gone once it is forgotten", () => {
  vi.stubGlobal("localStorage", storage());
  keepGesture("ada", "a", "1");
  keepGesture("ada", "b", "2");
  keepGesture("adam", "a", "3");
  expect(gesturesOf("ada").sort()).toEqual(["1", "2"]);
  forgetGesture("ada", "a");
  expect(gesturesOf("ada")).toEqual(["2"]);
  expect(gesturesOf("adam")).toEqual(["3"]);
});
