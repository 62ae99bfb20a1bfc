import { expect, test } from "vitest";
import { type Neighbour, suggestPairs } from "./suggested-pairs";

const role = (slug: string, related: string[], rest: Partial<Neighbour> = {}): Neighbour => ({
  ...{ slug, tasks: [], compared: [] },
  relations: related.map((name) => ({ role: name, reason: `${slug} and ${name}.` })),
  ...rest,
});
const names = (roles: Neighbour[], limit = 10) =>
  suggestPairs(roles, limit).map(({ left, right }) => `${left.slug} ${right.slug}`);

test("a pair stands once, and only roles that there are", () => {
  expect(names([role("a", ["b", "gone"]), role("b", ["a"])])).toEqual(["a b"]);
});

test("what the editors compare comes first, then what shares the most tasks", () => {
  const tasks = [{ key: "t", topics: ["testing"] as const }];
  const roles = [role("a", ["b", "c"]), role("b", [], { tasks }), role("c", ["b", "d"], { tasks })];
  expect(names([...roles, role("d", [], { compared: ["c"] })])).toEqual(["c d", "c b", "a b"]);
  expect(suggestPairs(roles, 1)[0]).toMatchObject({ reason: "c and b.", sharedTasks: 1 });
});

test("no role stands in more than two pairs, and no more pairs come than asked for", () => {
  const roles = [role("a", ["b", "c", "d"]), role("b", []), role("c", []), role("d", [])];
  expect(names(roles)).toEqual(["a b", "a c"]);
  expect(names(roles, 1)).toEqual(["a b"]);
});
