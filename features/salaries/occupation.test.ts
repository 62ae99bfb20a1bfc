import { beforeAll, describe, expect, it } from "vitest";
import { provideEnv } from "@/lib/env";
import { type Figure, unknownStatistics } from "./figure";
import { occupationPay } from "./occupation";

beforeAll(() => {
  provideEnv({ APP_URL: "https://jobs.example" });
});

const role = { slug: "tester", title: "Tester" };
const figure: Figure = {
  ...{ id: "1", country: "US", experience: "all", experienceBasis: "none", source: "stackoverflow-2025" },
  ...{ year: 2025, currency: "USD", period: "year", population: "Full-time", measure: "percentiles" },
  ...{ status: "ok", n: 634, ...unknownStatistics },
  ...{ p10: 101000, p25: 138500, median: 171250, p75: 219750, p90: 285000 },
};

describe("pay as machines read it", () => {
  it("has the percentiles as they are, with currency, period and country", () => {
    expect(JSON.parse(JSON.stringify(occupationPay(role, [figure])))["@graph"]).toEqual([
      {
        "@type": "Occupation",
        "@id": "https://jobs.example/roles/tester#occupation",
        name: "Tester",
        occupationLocation: { "@type": "Country", name: "United States" },
        estimatedSalary: {
          "@type": "MonetaryAmountDistribution",
          name: "Pay for a year, figures of 2025",
          ...{ currency: "USD", duration: "P1Y", median: 171250 },
          ...{ percentile10: 101000, percentile25: 138500, percentile75: 219750, percentile90: 285000 },
        },
      },
    ]);
  });

  it("never calls a mean a median, nor a stated range a distribution", () => {
    const stated = { ...figure, ...unknownStatistics, mean: 886667, currency: "INR", country: "IN" };
    for (const measure of ["mean", "disputed", "range"] as const) {
      expect(occupationPay(role, [{ ...stated, measure }])).toBeNull();
      expect(occupationPay(role, [{ ...stated, measure, median: 886667 }])).toBeNull();
    }
  });

  it("shows nothing of too few people, and names the world apart from a country", () => {
    expect(occupationPay(role, [{ ...figure, status: "too-few" }])).toBeNull();
    const world = {
      ...figure,
      ...unknownStatistics,
      country: "ALL",
      measure: "median" as const,
      median: 80000,
    };
    const text = JSON.stringify(occupationPay(role, [figure, world]));
    expect(text).toContain('"https://jobs.example/roles/tester#occupation-worldwide"');
    expect(text.match(/occupationLocation/g)).toHaveLength(1);
    expect(text.match(/"median"/g)).toHaveLength(2);
  });
});
