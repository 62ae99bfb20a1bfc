import { expect, test } from "vitest";
import { usesByRole } from "./uses-by-role";

const use = (role: string, kind: string, key: string, note = "") => ({
  ...{ role, kind, key, note },
  roleTitle: role.toUpperCase(),
  title: key.toUpperCase(),
});

test("each role stands there once, with its tasks in order and what its guide says", () => {
  const roles = usesByRole([
    ...[
      use("tester", "task", "run"),
      use("tester", "task", "write"),
      use("tester", "technology", "sql", "Ask."),
    ],
    ...[use("builder", "step", "begin"), use("builder", "requirement", "tools")],
  ]);
  expect(roles).toEqual([
    {
      ...{ role: "tester", title: "TESTER", note: { key: "sql", text: "Ask." }, steps: [], requirements: [] },
      tasks: [
        { key: "run", title: "RUN" },
        { key: "write", title: "WRITE" },
      ],
    },
    {
      ...{ role: "builder", title: "BUILDER", note: null, tasks: [] },
      steps: [{ key: "begin", title: "BEGIN" }],
      requirements: [{ key: "tools", title: "TOOLS" }],
    },
  ]);
});
