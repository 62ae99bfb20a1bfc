import { expect, test } from "vitest";
import { technologyKinds } from "@/db/enums";
import { technologyKindNames } from "./technology-kinds";

test("every kind of technology has names, each its own", () => {
  expect(Object.keys(technologyKindNames).toSorted()).toEqual([...technologyKinds].toSorted());
  const several = Object.values(technologyKindNames).map((names) => names.several);
  expect(new Set(several).size).toBe(several.length);
});
