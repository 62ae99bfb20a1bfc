import { expect, test } from "vitest";
import { partShares } from "./role-shares";

const share = (role: string | null, year: number, value: number) => ({
  ...{ role, year, source: "survey", n: value * 100, base: 100 },
  share: value,
});

test("everybody stands apart, roles follow by share, and the newest year counts", () => {
  const { overall, ofRoles } = partShares([
    ...[share("tester", 2024, 0.9), share("tester", 2025, 0.2), share("builder", 2025, 0.4)],
    ...[share(null, 2025, 0.3), share(null, 2024, 0.1)],
  ]);
  expect(overall).toMatchObject({ year: 2025, share: 0.3 });
  expect(ofRoles.map(({ role, share: value }) => [role, value])).toEqual([
    ["builder", 0.4],
    ["tester", 0.2],
  ]);
});

test("a technology that no survey asks for has neither", () => {
  expect(partShares([])).toEqual({ overall: null, ofRoles: [] });
});
