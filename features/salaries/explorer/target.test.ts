import { expect, it } from "vitest";
import { targetOf } from "./target";

it("converts nothing unless it is asked to, and by purchasing power before a currency", () => {
  expect(targetOf({ currency: null, power: false })).toBeNull();
  expect(targetOf({ currency: "EUR", power: false })).toEqual({ currency: "EUR" });
  expect(targetOf({ currency: "EUR", power: true })).toEqual({ power: true });
});
