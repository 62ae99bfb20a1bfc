import { describe, expect, it } from "vitest";
import { overviewOf, type ShownMark, tallyInWords } from "./overview";

const roles = [
  { role: "builder", title: "Builder", steps: ["try"], tasks: [] },
  { role: "tester", title: "Tester", steps: ["try", "test"], tasks: ["run", "write", "tell"] },
];
const mark = (entry: string, state: ShownMark["state"], note: string | null = null): ShownMark => ({
  ...{ entry, state, note, title: entry },
});

describe("an overview", () => {
  it("counts what is done of how many, and what is skipped apart", () => {
    const [tester, builder] = overviewOf(roles, [
      mark("builder#try", "done"),
      mark("tester#try", "done", "Was “Begin”."),
      mark("tester#run", "doing"),
      mark("tester#write", "skipped"),
      mark("tester#motive", "done"),
      mark("no-such#try", "done"),
    ]);
    expect(tester).toMatchObject({
      steps: { of: 2, done: 1, skipped: 0 },
      tasks: { of: 3, done: 0, skipped: 1 },
      doing: [{ entry: "tester#run" }],
      noted: [{ entry: "tester#try" }],
    });
    expect(builder?.steps).toEqual({ of: 1, done: 1, skipped: 0 });
  });

  it("leaves out roles of which nothing is marked", () => {
    expect(overviewOf(roles, [mark("tester#motive", "done")])).toEqual([]);
  });
});

it("a tally is told in words, and never of nothing", () => {
  expect(tallyInWords({ of: 7, done: 3, skipped: 1 }, "step")).toBe("3 of 7 steps done, 1 skipped");
  expect(tallyInWords({ of: 1, done: 0, skipped: 0 }, "task")).toBe("0 of 1 task done");
  expect(tallyInWords({ of: 0, done: 0, skipped: 0 }, "task")).toBeNull();
});
