import { expect, test } from "vitest";
import { relationKinds, skillLevels } from "@/db/enums";
import { levelNames, relationNames } from "./kind-words";

test("each level and each relation has words of its own that are no slug", () => {
  const words = [
    ...skillLevels.map((level) => levelNames[level]),
    ...relationKinds.map((kind) => relationNames[kind]),
  ];
  expect(new Set(words).size).toBe(skillLevels.length + relationKinds.length);
  for (const phrase of words) expect(phrase).toMatch(/^[A-Z][a-z]+( [a-z]+)+$/);
});
