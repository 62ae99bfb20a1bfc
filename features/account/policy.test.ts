import { expect, test } from "vitest";
import { mayStopBeingAdmin } from "./policy";

test("the last admin stays one", () => {
  expect(mayStopBeingAdmin("admin", 0)).toBe(false);
  expect(mayStopBeingAdmin("admin", 1)).toBe(true);
  expect(mayStopBeingAdmin("learner", 0)).toBe(true);
});
