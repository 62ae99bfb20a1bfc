import { expect, test } from "vitest";
import { type Cells, editorialColumns, editorialRowOf, said } from "./editorial-row";

const cells = (given: Partial<Cells>): Cells => ({
  ...(Object.fromEntries(editorialColumns.map((name) => [name, ""])) as Cells),
  ...{ role: "maker", country: "CA", experience: "all", currency: "CAD", period: "year", population: "All" },
  ...given,
});
const columnsAtFault = (given: Partial<Cells>) =>
  editorialRowOf(cells(given), new Map([["maker", "maker"]])).faults.map(({ column }) => column);

test.each<[Partial<Cells>, string[]]>([
  [{ measure: "mean", mean: "1" }, []],
  [{ measure: "disputed", mean: "886667", n: "" }, []],
  [{ measure: "disputed", median: "886667" }, ["median", "mean"]],
  [{ measure: "range", low: "1", high: "1" }, []],
  [{ measure: "range", low: "1" }, ["high"]],
  [{ measure: "average", mean: "1" }, ["measure"]],
  [{ measure: "mean", mean: "1", year: "1989" }, ["year"]],
  [{ measure: "mean", mean: "1", year: "2024.5" }, ["year"]],
  [{ measure: "mean", mean: "1", experience: "16+" }, ["experience"]],
  [{ measure: "mean", mean: "1e5" }, ["mean"]],
  [{ measure: "mean", mean: "1", country: "ALL" }, []],
  [{ measure: "mean", mean: "1", population: "x".repeat(301) }, ["population"]],
])("%o: faults in %o", (given, columns) => {
  expect(columnsAtFault(given)).toEqual(columns);
});

test("a fault quotes a value in short and with its control characters in sight", () => {
  expect(said("a\tb")).toBe("“a\\tb”");
  expect(said("")).toBe("An empty value");
  expect(said("x".repeat(1_000_000)).length).toBeLessThan(60);
});
