import { expect, it } from "vitest";
import { z } from "zod";
import { addressText } from "./address-text";

it("passes over what makes no sense", () => {
  const shape = z.object({ day: addressText(z.iso.date()) });
  expect(shape.parse({ day: "2026-03-27" })).toEqual({ day: "2026-03-27" });
  expect(shape.parse({ day: ["a", "b"] })).toEqual({ day: undefined });
  expect(shape.parse({})).toEqual({});
});
