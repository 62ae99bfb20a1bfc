import { expect, test } from "vitest";
import { rolesAddress } from "./roles-address";

test("the address of the list holds what is wanted, in one order, and nothing else", () => {
  expect(rolesAddress({})).toBe("/roles");
  expect(rolesAddress({ path: "around", like: "puzzles" })).toBe("/roles?like=puzzles&path=around");
  expect(rolesAddress({ q: "c++ & go", path: null })).toBe("/roles?q=c%2B%2B+%26+go");
});
