import { expect, test } from "vitest";
import { editorsRows } from "./editors-rows";

const row = (role: string, dimension: string, here: string, there: string, sources: string[] = []) => ({
  ...{ role, dimension, here, there, sources },
});

test("the rows of both guides stand together, each with its sides where they belong", () => {
  const rows = editorsRows(
    {
      role: "a",
      differences: [row("b", "Place", "server", "browser", ["x"]), row("c", "Place", "no", "no")],
    },
    { role: "b", differences: [row("a", "Fault", "on screens", "in logs")] },
  );
  expect(rows).toEqual([
    { dimension: "Place", left: "server", right: "browser", sources: ["x"] },
    { dimension: "Fault", left: "in logs", right: "on screens", sources: [] },
  ]);
});

test("a dimension that both name is one row, in which each guide speaks for its own role", () => {
  const rows = editorsRows(
    { role: "a", differences: [row("b", "Place", "a by a", "b by a", ["x", "y"])] },
    { role: "b", differences: [row("a", "place", "b by b", "a by b", ["y", "z"])] },
  );
  expect(rows).toEqual([{ dimension: "Place", left: "a by a", right: "b by b", sources: ["x", "y", "z"] }]);
});
