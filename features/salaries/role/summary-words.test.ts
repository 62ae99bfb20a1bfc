import { expect, test } from "vitest";
import { unknownStatistics } from "../figure";
import type { Evidence } from "../queries";
import type { RoleFigure, RoleSalaries, SpreadPay } from "./role-salaries";
import { payFacts, paySummary } from "./summary-words";

const role = { slug: "tester", title: "Tester", hasGuide: false };
const evidence: Evidence = {
  ...{ slug: "s", title: "S", kind: "survey", caveat: null, notes: [], release: "1", occupations: [] },
  source: { title: "S", publisher: null, url: null, licence: null, licenceUrl: null, attribution: null },
};
const figure: RoleFigure = {
  ...unknownStatistics,
  ...{ id: "1", country: "ALL", experience: "all", experienceBasis: "none", source: "published" },
  ...{ year: 2025, currency: "EUR", period: "year", population: "Everybody", measure: "median" },
  ...{ status: "ok", n: null, median: 81_000, subjectId: "role", segmentName: null },
};
const spread: SpreadPay = {
  ...{ source: "survey", year: 2025, world: null, countries: [], tooFew: [], place: "DE", bands: [] },
  ...{ local: [], education: [], languages: [] },
  whole: { ...figure, country: "DE", measure: "percentiles", n: 30, p25: 60_000, p75: 90_000 },
};
const nothing: RoleSalaries = {
  ...{ chosen: null, choices: [], survey: null, published: [], official: [], records: [], stated: [] },
};

test("as many sources are counted as say something", () => {
  expect(paySummary({ role, evidence: {} })).toBe("No source that we know says what a Tester is paid.");
  expect(paySummary({ role, evidence: { s: evidence } })).toMatch(/^One source says something/);
  expect(paySummary({ role, evidence: { s: evidence, t: evidence } })).toMatch(/^Two sources say something/);
});

test("an unknown number of people is said, and never told as none", () => {
  const published = [{ source: "published", places: [{ country: "ALL", figures: [figure] }] }];
  const [fact] = payFacts({ ...nothing, published });
  expect(fact?.value).toBe("EUR\u00a081,000 a year (number of people not stated)");
});

test("the middle half stands with country, year, currency and people", () => {
  const [fact] = payFacts({ ...nothing, survey: spread });
  expect(fact?.term).toBe("The middle half in the 2025 survey, Germany");
  expect(String(fact?.value).replaceAll("\u00a0", " ")).toBe("EUR 60,000 – EUR 90,000 a year (n = 30)");
  const tooFew = { ...spread, whole: spread.whole && { ...spread.whole, status: "too-few" as const } };
  expect(payFacts({ ...nothing, survey: tooFew })).toEqual([]);
});
