import { expect, test } from "vitest";
import { comparableShares, type OwnShare, type ShareRow } from "./share-rows";

const of = (share: number, rest: Partial<OwnShare> = {}): OwnShare => ({
  ...{ n: Math.round(share * 100), base: 100, share, year: 2025, source: "survey" },
  ...rest,
});
const row = (slug: string, left: OwnShare | null, right: OwnShare | null): ShareRow => ({
  ...{ slug, name: slug, left, right },
});
const slugs = (rows: readonly ShareRow[]) => comparableShares(rows).map(({ slug }) => slug);

test("the higher share of either role decides the order, and what few use is left out", () => {
  expect(
    slugs([row("ada", of(0.01), of(0.09)), row("sql", of(0.5), of(0.2)), row("css", of(0.1), of(0.9))]),
  ).toEqual(["css", "sql"]);
});

test("only like is compared with like", () => {
  expect(slugs([row("a", of(0.5), null)])).toEqual([]);
  expect(slugs([row("a", of(0.5), of(0.5, { year: 2024 }))])).toEqual([]);
  expect(slugs([row("a", of(0.5), of(0.5, { source: "other" }))])).toEqual([]);
  expect(slugs([row("a", of(0.5), of(0.5, { base: 9 }))])).toEqual([]);
});
