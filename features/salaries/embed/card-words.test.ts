import { describe, expect, it } from "vitest";
import { type Figure, unknownStatistics } from "../figure";
import { absenceInWords, cardTitle, evidenceLine, newestOfEach, statisticRows } from "./card-words";

const figure: Figure = {
  ...unknownStatistics,
  ...{ id: "1", country: "US", experience: "all", experienceBasis: "none", source: "bls-oews", year: 2024 },
  ...{
    currency: "USD",
    period: "year",
    population: "Employees",
    measure: "percentiles",
    status: "ok",
    n: null,
  },
  ...{ median: 133_080, p90: 239_200, limits: { p90: "above" }, mean: 144_570 },
};

describe("the rows of a card", () => {
  it("say each statistic by name, a bound as a bound and never a lone dollar", () => {
    expect(statisticRows(figure)).toEqual([
      { name: "Half earn more than (median)", amount: "USD\u00a0133,080", isMedian: true },
      { name: "One in ten earns more than", amount: "USD\u00a0239,200 or more", isMedian: false },
      { name: "Average (mean)", amount: "USD\u00a0144,570", isMedian: false },
    ]);
  });

  it("say that a source calls its figure two things", () => {
    const disputed = {
      ...figure,
      measure: "disputed",
      median: null,
      p90: null,
      currency: "INR",
      mean: 886_667,
    } as const;
    expect(statisticRows(disputed)).toEqual([
      { name: "Average (the source also says median)", amount: "₹8,86,667", isMedian: false },
    ]);
    expect(evidenceLine(disputed)).toMatch(/^Average or median/);
  });

  it("are none for a figure without numbers, which says why", () => {
    expect(statisticRows({ ...figure, status: "too-few", n: 7 })).toEqual([]);
    expect(absenceInWords({ status: "too-few", n: 7 })).toBe("Too few reports (n = 7).");
    expect(absenceInWords({ status: "suppressed-by-source", n: null })).toMatch(/does not publish/);
    expect(absenceInWords({ status: "withdrawn", n: null })).toMatch(/Withdrawn/);
  });
});

it("names measure, period, year and people, and says what is not known", () => {
  expect(evidenceLine(figure)).toBe("Percentiles of pay for a year, 2024, number of people not stated");
  expect(evidenceLine({ ...figure, year: null, n: 1285 })).toBe(
    "Percentiles of pay for a year, year not stated by source, n = 1,285",
  );
  expect(cardTitle("Backend developer", "ALL")).toBe("Backend developer pay, World");
});

it("takes the figures of each source's newest year, by currency, those with numbers first", () => {
  const older = { ...figure, id: "2", year: 2023, occupation: { code: "15-1256", title: "Makers" } };
  const euro = { ...figure, id: "3", currency: "EUR", year: 2023, status: "too-few" as const };
  const undated = { ...euro, id: "4", year: null };
  const beside = { ...figure, id: "5", occupation: { code: "15-1253", title: "Testers" } };
  const article = { ...undated, id: "6", source: "editorial", status: "ok" as const };
  const found = newestOfEach([older, undated, euro, figure, beside, article]);
  expect(found.map(({ id }) => id)).toEqual(["1", "5", "6", "3"]);
});
