import { describe, expect, it } from "vitest";
import { unknownStatistics } from "./figure";
import { payBlocks } from "./pay-blocks";
import type { Evidence } from "./queries";
import type { RoleFigures } from "./role/queries";
import { arrangeSalaries, type Body, choosePlaces, type RoleFigure } from "./role/role-salaries";

const base: RoleFigure = {
  ...{ subjectId: "role", segmentName: null },
  ...{ id: "1", country: "US", experience: "all", experienceBasis: "none", source: "survey" },
  ...{ year: 2025, currency: "USD", period: "year", population: "Full-time", measure: "percentiles" },
  ...{ status: "ok", n: 634, ...unknownStatistics },
};
const evidence: Evidence = {
  ...{
    slug: "s",
    title: "A survey",
    kind: "survey",
    notes: [],
    caveat: "It asks its own readers.",
    release: "1",
    occupations: ["Developer, back-end"],
  },
  source: {
    ...{ title: "The survey", publisher: "Stack Exchange, Inc.", url: "https://survey.example/" },
    ...{ licence: "ODbL 1.0", licenceUrl: "https://odbl.example/", attribution: "Survey 2025 (ODbL 1.0)" },
  },
};

const bodies: Body[] = (["survey", "official", "editorial"] as const).map((kind) => ({
  ...{ source: kind, kind, measure: kind === "editorial" ? "mean" : "percentiles", year: 2025 },
  ...{ relation: kind === "official" ? "wider" : "same", subjectId: kind === "official" ? "office" : "role" },
}));

function told(figures: RoleFigure[], by: string[]): string {
  const found: RoleFigures = {
    role: { slug: "tester", title: "Tester", hasGuide: true },
    salaries: arrangeSalaries(bodies, figures, choosePlaces(bodies, figures)),
    evidence: Object.fromEntries(by.map((slug) => [slug, evidence])),
    claims: [],
  };
  return JSON.stringify(payBlocks(found));
}

describe("pay in a book", () => {
  it("is told with currency, period, year, number of people, source and licence", () => {
    const percentiles = { p10: 101000, p25: 138500, median: 171250, p75: 219750, p90: 285000 };
    const text = told([{ ...base, ...percentiles }], ["survey"]);
    expect(text.replaceAll("\u00a0", " ")).toContain(
      '["United States","USD 101,000","USD 138,500","USD 171,250","USD 219,750","USD 285,000","634"]',
    );
    expect(text).toContain("pay for a year in USD, of 2025");
    expect(text).toContain("[ODbL 1.0](<https://odbl.example/>)");
  });

  it("gives an official figure under its own title, with how it relates to the role and its open end", () => {
    const percentiles = { p10: 79850, p25: 103050, median: 133080, p75: 169000, p90: 239200 };
    const figure: RoleFigure = {
      ...{ ...base, ...percentiles, source: "official", subjectId: "office", n: null },
      ...{ occupation: { code: "15-1252", title: "Software Developers" }, limits: { p90: "above" } },
    };
    const text = told([figure], ["official"]).replaceAll("\u00a0", " ");
    expect(text).toContain("“Software Developers” (15-1252), wider group than this role");
    expect(text).toContain("USD 239,200 or more");
  });

  it("calls a mean an average, and says where the source contradicts itself", () => {
    const stated = {
      ...base,
      source: "editorial",
      country: "IN",
      currency: "INR",
      year: null,
      n: null,
      mean: 886667,
    };
    const mean = told([{ ...stated, measure: "mean" }], ["editorial"]);
    expect(mean).toContain("₹8,86,667 average.");
    expect(mean).not.toContain("median");
    expect(mean).toContain("year not stated by source, number of people not stated");
    expect(told([{ ...stated, measure: "disputed" }], ["editorial"])).toContain("under review");
  });

  it("is left out where nobody says anything, and where too few were asked", () => {
    expect(told([], [])).toBe("[]");
    expect(told([{ ...base, status: "too-few", n: 7 }], ["survey"])).toBe("[]");
  });
});
