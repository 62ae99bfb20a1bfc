import { expect, it } from "vitest";
import { besideRoles, sharedInWords, sharedTitle } from "./share-words";

const tally = (of: number, done: number, skipped = 0) => ({ of, done, skipped });
const nothing = { name: null, streak: null, roles: [], evidence: [], changedOn: "2026-03-27" };

it("names its owner only where they want it", () => {
  expect(sharedTitle({ name: "Ada" })).toBe("Ada: progress");
  expect(sharedTitle(nothing)).toBe("A learner’s progress");
});

it("says in a line what is shown", () => {
  const roles = [{ role: "tester", title: "Tester", steps: tally(3, 1), tasks: tally(9, 2, 1) }];
  expect(sharedInWords({ ...nothing, roles, streak: { days: 12, since: "2026-03-16" } })).toBe(
    "Tester: 1 of 3 steps done, 2 of 9 tasks done, 1 skipped. 12 days of practice in a row.",
  );
  expect(sharedInWords(nothing)).toBe("Nothing to see yet.");
});

it("leaves to the lines of an image what they draw", () => {
  const role = { role: "tester", title: "Tester", steps: tally(3, 1), tasks: tally(9, 2, 1) };
  const streak = { days: 1, since: "2026-03-27" };
  expect(besideRoles({ ...nothing, roles: [role], streak }, 3)).toBe("1 day of practice in a row.");
  expect(besideRoles({ ...nothing, roles: [role, role, role] }, 1)).toBe("2 more roles.");
  expect(besideRoles(nothing, 3)).toBe("Nothing to see yet.");
});
