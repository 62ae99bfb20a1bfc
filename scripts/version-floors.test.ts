import { expect, it } from "vitest";
import { floors, isAtLeast, resolvedVersions } from "./version-floors";

it.each(Object.entries(floors))("every copy of %s is at least %s", (name, floor) => {
  const versions = resolvedVersions().filter((resolved) => resolved.name === name);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter(({ version }) => !isAtLeast(version, floor))).toEqual([]);
});

it.each([
  ["16.4.5", "16.4.5", true],
  ["16.10.0", "16.4.5", true],
  ["16.4.4", "16.4.5", false],
  ["9.9.9", "10.0.0", false],
  ["16.4.5-canary.1", "16.4.5", false],
])("%s against the floor %s: %s", (version, floor, answer) => {
  expect(isAtLeast(version, floor)).toBe(answer);
});
