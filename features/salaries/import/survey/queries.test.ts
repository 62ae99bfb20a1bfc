import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bandOf } from "../../experience-bands";
import { percentile } from "../../percentile";
import type { RoleLabel } from "../labels";
import type { Computed } from "../queries";
import { computeSurvey, type SurveyLabels } from "./queries";

const samples = "features/salaries/import/samples";
const files = { respondents: `${samples}/respondents.csv`, languages: `${samples}/languages.csv` };
const role = (label: string, slug: string | null, use: RoleLabel["use"] = "role"): RoleLabel => ({
  label,
  years: null,
  role: slug,
  use,
});
const labels: SurveyLabels = {
  year: 2025,
  populations: {
    everybody: "Everybody",
    education: "Those with an education",
    language: "Those with a language",
  },
  roles: [
    role("Maker, back", "back-maker"),
    role("Finder", "finder"),
    role("Student", null, "left-out"),
    role("Retired", null, "left-out"),
    { ...role("Maker, back", "old-maker"), years: "2021-2024" },
  ],
  countries: [
    { country: "GL", label: "Greatland" },
    { country: "SM", label: "Smallland" },
    { country: null, label: "On the road" },
  ],
  technologies: new Map([
    ["Alpha", "alpha"],
    ["Beta", "beta"],
  ]),
  education: [
    { label: "Bachelor’s degree", segment: "bachelor" },
    { label: "Master’s degree", segment: "master" },
  ],
};

const folder = mkdtempSync(join(tmpdir(), "metier-survey-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

describe("the survey's figures, worked out by hand", () => {
  let computed: Computed;
  beforeAll(async () => {
    computed = await computeSurvey(files, labels);
  });
  const numbers = (subject: string, country: string, experience: string, segment = "") => {
    const found = computed.figures.find(
      (figure) =>
        figure.role === subject &&
        figure.country === country &&
        figure.experience === experience &&
        figure.segment === segment,
    );
    return found && [found.n, found.p10, found.p25, found.median, found.p75, found.p90];
  };

  it("counts the rows that each rule takes out, and the labels it does not know", () => {
    // Greatland pays 1,000 … 100,000 to 100 people: p1 is 1,990 and p99 99,010, so the first and the last go.
    expect(computed.dropped.map(({ rows }) => rows)).toEqual([1, 2, 2, 2]);
    expect([computed.rowsRead, computed.rowsUsed, computed.fileRows]).toEqual([118, 111, [118, 58]]);
    expect(computed.unknown).toEqual([
      { column: "Country", label: "Nowhere", rows: 1 },
      { column: "EdLevel", label: "Guild", rows: 1 },
      { column: "PrimaryRole", label: "Juggler", rows: 1 },
      { column: "language", label: "Gamma", rows: 1 },
    ]);
  });

  it("computes percentiles of country and band by linear interpolation", () => {
    // 2,000 … 99,000: the rank of p10 is 9.7, of the median 48.5.
    expect(numbers("back-maker", "GL", "all")).toEqual([98, 11_700, 26_250, 50_500, 74_750, 89_300]);
    // 10,000 … 20,000, eleven people.
    expect(numbers("back-maker", "GL", "3-5")).toEqual([11, 11_000, 12_500, 15_000, 17_500, 19_000]);
  });

  it("keeps a small group with its number of people and no statistic", () => {
    const nothing = [null, null, null, null, null];
    expect(numbers("back-maker", "GL", "0-2")).toEqual([8, ...nothing]);
    expect(numbers("back-maker", "SM", "all")).toEqual([5, ...nothing]);
    expect(numbers("back-maker", "SM", "0-2")).toBeUndefined();
  });

  it("counts people of no country or no number of years in the whole, and nowhere else", () => {
    // 98 of Greatland, 5 of Smallland, 1 of an unknown country, 1 on the road.
    expect(numbers("back-maker", "ALL", "all")?.[0]).toBe(105);
    const bands = computed.figures.filter(
      ({ country, experience, ...figure }) =>
        figure.role === "back-maker" && country === "ALL" && experience !== "all",
    );
    expect(bands.map(({ experience, n }) => [experience, n])).toEqual([
      ["0-2", 8],
      ["3-5", 11],
      ["6-10", 6],
      ["16+", 79],
    ]);
    expect(new Set(computed.figures.map(({ country }) => country))).toEqual(new Set(["ALL", "GL", "SM"]));
  });

  it("computes pay by education and by language of those who stated them", () => {
    // Eleven bachelors with 2,000 … 12,000, five masters.
    expect(numbers("back-maker", "ALL", "all", "bachelor")).toEqual([11, 3000, 4500, 7000, 9500, 11_000]);
    expect(numbers("back-maker", "ALL", "all", "master")).toEqual([5, null, null, null, null, null]);
    // Forty people with 2,000 … 41,000 named Alpha, the last ten of them Beta as well.
    expect(numbers("back-maker", "ALL", "all", "alpha")).toEqual([40, 5900, 11_750, 21_500, 31_250, 37_100]);
    expect(numbers("back-maker", "ALL", "all", "beta")).toEqual([10, 32_900, 34_250, 36_500, 38_750, 40_100]);
    const parts = computed.figures.filter(({ breakdown }) => breakdown !== "none");
    expect(parts.map((row) => [row.role, row.country, row.breakdown, row.segment, row.population])).toEqual([
      ["back-maker", "ALL", "education", "bachelor", "Those with an education"],
      ["back-maker", "ALL", "education", "master", "Those with an education"],
      ["back-maker", "ALL", "language", "alpha", "Those with a language"],
      ["back-maker", "ALL", "language", "beta", "Those with a language"],
      ["finder", "ALL", "language", "alpha", "Those with a language"],
    ]);
  });

  it("computes shares of those who named a language, from thirty people up", () => {
    // People 2 to 41 of the used ones named a language; the five finders are too few for a share.
    expect(computed.shares).toEqual([
      { technology: "alpha", role: "back-maker", year: 2025, n: 40, base: 40 },
      { technology: "beta", role: "back-maker", year: 2025, n: 10, base: 40 },
    ]);
  });
});

describe("the rules in SQL", () => {
  it("give what the rules written out in TypeScript give", async () => {
    let state = 7;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const people = Array.from({ length: 1500 }, (_, row) => ({
      row,
      pay: 500 + random(300) * random(4000),
      years: 1 + random(30),
      country: random(4) > 0 ? "Greatland" : random(12) > 0 ? "Smallland" : "On the road",
      role: random(5) > 0 ? "Maker, back" : random(20) > 0 ? "Finder" : "Student",
      education: ["Bachelor’s degree", "Master’s degree", ""][random(3)] ?? "",
      languages: ["Alpha", "Beta", "Gamma"].filter(() => random(3) === 0),
    }));
    const header = ",salary,YearsCode,Country,EdLevel,PrimaryLanguage,PrimaryRole";
    const rows = people.map(
      (p) => `${p.row},${p.pay}.0,${p.years}.0,${p.country},${p.education},,"${p.role}"`,
    );
    const said = people.flatMap((p) => p.languages.map((language) => `${p.row},${language},,`));
    const computed = await computeSurvey(
      {
        respondents: file("respondents.csv", [header, ...rows]),
        languages: file("said.csv", [",LanguageHaveWorkedWith,YearsCode,ConvertedCompYearly", ...said]),
      },
      labels,
    );

    const paid = people.filter(({ role, pay }) => role !== "Student" && pay >= 1000 && pay <= 1_000_000);
    const bounds = new Map(
      ["Greatland", "Smallland"].map((country) => {
        const there = paid.filter((other) => other.country === country).map((other) => other.pay);
        if (there.length < 100) return [country, [0, Number.POSITIVE_INFINITY] as const];
        return [country, [percentile(there, 0.01), percentile(there, 0.99)] as const];
      }),
    );
    const used = paid.filter(({ country, pay }) => {
      const [low, high] = bounds.get(country) ?? [0, Number.POSITIVE_INFINITY];
      return pay >= low && pay <= high;
    });
    expect(computed.rowsUsed).toBe(used.length);
    expect(paid.length - used.length).toBeGreaterThan(10);
    expect(computed.figures.length).toBeGreaterThan(20);
    const countries: Record<string, string> = { GL: "Greatland", SM: "Smallland" };
    const roles: Record<string, string> = { "back-maker": "Maker, back", finder: "Finder" };
    const segments: Record<string, string> = { bachelor: "Bachelor’s degree", master: "Master’s degree" };
    Object.assign(segments, { alpha: "Alpha", beta: "Beta" });
    const countOf = (role: string, country: string) =>
      used.filter((person) => person.role === role && person.country === country).length;
    expect(countOf("Finder", "Smallland")).toBeLessThan(100);
    // Two roles in the whole world, and where a hundred of a role are in one country.
    const places = Object.values(roles).map(
      (role) => 1 + Object.values(countries).filter((country) => countOf(role, country) >= 100).length,
    );
    const parts = computed.figures.filter(({ breakdown }) => breakdown !== "none");
    expect(parts).toHaveLength(4 * places.reduce((sum, n) => sum + n, 0));
    for (const figure of computed.figures) {
      const group = used.filter(
        ({ role, country, years, education, languages }) =>
          (figure.breakdown !== "education" || education === segments[figure.segment]) &&
          (figure.breakdown !== "language" || languages.includes(segments[figure.segment] ?? "")) &&
          role === roles[figure.role ?? ""] &&
          (figure.country === "ALL" || country === countries[figure.country]) &&
          (figure.experience === "all" || bandOf(years) === figure.experience),
      );
      const pay = group.map((person) => person.pay);
      expect(figure.n).toBe(pay.length);
      const shown = [figure.p10, figure.p25, figure.median, figure.p75, figure.p90];
      for (const [i, p] of [0.1, 0.25, 0.5, 0.75, 0.9].entries()) {
        if (pay.length < 10) expect(shown[i]).toBeNull();
        else expect(shown[i]).toBeCloseTo(percentile(pay, p), 1);
      }
    }
  });
});

describe("a broken file", () => {
  it("is refused with file, line and column", async () => {
    const header = ",salary,YearsCode,Country,EdLevel,PrimaryLanguage,PrimaryRole";
    const broken = file("broken.csv", [
      header,
      '1,5000,3,Greatland,,,"Finder"',
      '2,5 000,3,Greatland,,,"Finder"',
    ]);
    await expect(computeSurvey({ ...files, respondents: broken }, labels)).rejects.toThrow(
      'broken.csv line 3, column 2 (salary): "5 000" is not a number.',
    );
    const short = file("short.csv", [header, "1,5000,3"]);
    await expect(computeSurvey({ ...files, respondents: short }, labels)).rejects.toThrow(
      /short\.csv line 2, column 4: /,
    );
    await expect(computeSurvey({ ...files, languages: files.respondents }, labels)).rejects.toThrow(
      'respondents.csv line 1, column 2: expected "LanguageHaveWorkedWith", found "salary".',
    );
  });
});
