import { expect, test } from "vitest";
import { unknownStatistics } from "../figure";
import type { RoleFigure, RoleSalaries } from "./role-salaries";
import { sourceRows } from "./source-rows";

const figure = (given: Partial<RoleFigure>): RoleFigure => ({
  ...unknownStatistics,
  ...{ id: "1", country: "US", experience: "all", experienceBasis: "none", source: "s", year: 2025 },
  ...{ currency: "USD", period: "year", population: "Everybody", measure: "percentiles", status: "ok" },
  ...{ n: null, subjectId: "role", segmentName: null, ...given },
});
const nothing: RoleSalaries = {
  ...{ chosen: "US", choices: [], survey: null, published: [], official: [], records: [], stated: [] },
};
const stated = (given: Partial<RoleFigure>) =>
  sourceRows({ ...nothing, stated: [{ source: "articles", figures: [figure(given)] }] })[0];

test("a mean is called average and a range is no middle", () => {
  expect(stated({ measure: "mean", mean: 90_000 })?.says).toEqual({
    amount: "USD\u00a090,000",
    measure: "average",
  });
  expect(stated({ measure: "range", low: 60_000, high: 120_000 })?.says?.measure).toBe("range");
  expect(stated({ measure: "disputed", mean: 90_000 })?.says?.measure).toContain("under review");
  expect(stated({ measure: "mean" })?.says).toBeNull();
});

test("an official median says how its occupation relates to the role, and a bound that it is one", () => {
  const figures = [
    figure({ median: 133_080, limits: { median: "above" } }),
    figure({ year: 2020, median: 110_000 }),
  ];
  const [row] = sourceRows({
    ...nothing,
    official: [
      {
        source: "office",
        country: "US",
        occupations: [{ code: "15-1252", title: "Software Developers", relation: "wider", figures }],
      },
    ],
  });
  expect(row).toMatchObject({
    says: { amount: "USD\u00a0133,080 or more", measure: "median, wider group than this role" },
    years: "2020–2025",
    n: "not stated",
  });
});

test("a source without a year or a number of people is said not to state them", () => {
  expect(stated({ year: null, measure: "mean", mean: 1 })).toMatchObject({
    years: "not stated",
    n: "not stated",
  });
});
