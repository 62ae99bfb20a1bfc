import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { percentile } from "../../percentile";
import type { FigureRow } from "../figure-row";
import type { Computed } from "../queries";
import { type AdvertLabels, computeAdverts } from "./queries";
import { recordColumns, seniorities } from "./records";

const labels: AdvertLabels = {
  titles: [
    { title: "Maker of things", role: "maker" },
    { title: "Finder", role: "finder" },
  ],
  currencies: [
    { country: "XA", years: [0, 9999], currency: "XAN" },
    { country: "XB", years: [0, 9999], currency: "USD" },
    { country: "XC", years: [0, 2022], currency: "XCM" },
    { country: "XC", years: [2023, 9999], currency: "XCN" },
  ],
  populationOf: (counted, year) => `${counted} ${year}`,
};

const folder = mkdtempSync(join(tmpdir(), "metier-adverts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, rows: readonly (readonly (string | number)[])[]): string {
  const path = join(folder, name);
  writeFileSync(path, [recordColumns, ...rows].map((row) => `${row.join(",")}\n`).join(""));
  return path;
}

const pointsOf = (row: FigureRow) => [row.p10, row.p25, row.median, row.p75, row.p90];

describe("the figures of job records, worked out by hand", () => {
  let computed: Computed;
  beforeAll(async () => {
    computed = await computeAdverts("features/salaries/import/samples/job-records.csv", labels);
  });
  const about = (role: string, country: string, year: number, currency: string) =>
    computed.figures
      .filter((row) => row.role === role && row.country === country)
      .filter((row) => row.year === year && row.currency === currency)
      .map((row) => [row.experience, row.n, ...pointsOf(row)]);
  const nothing = [null, null, null, null, null];

  it("counts the rows that each rule takes out, repeated rows and titles it does not know", () => {
    // XA pays 1,000 … 100,000 in full-time work: p1 is 1,990 and p99 99,010, so the first and the last go.
    expect(computed.dropped.map(({ rows }) => rows)).toEqual([2, 2, 2]);
    expect([computed.rowsRead, computed.rowsUsed, computed.fileRows]).toEqual([140, 134, [140]]);
    expect(computed.noted).toEqual([{ note: "repeat an earlier row exactly; they stay", rows: 2 }]);
    expect(computed.unknown).toEqual([{ column: "job_title", label: "Juggler, senior", rows: 1 }]);
  });

  it("computes percentiles in dollars, repeated rows included", () => {
    const trimmed = [98, 11_700, 26_250, 50_500, 74_750, 89_300];
    expect(about("maker", "XA", 2024, "USD")).toEqual([
      ["all", ...trimmed],
      ["senior", ...trimmed],
    ]);
    // 10,000 three times, then 20,000 … 80,000: the rank of p25 is 2.25, of the median 4.5.
    expect(about("maker", "XB", 2024, "USD").at(-1)).toEqual([
      "entry",
      10,
      10_000,
      12_500,
      35_000,
      57_500,
      71_000,
    ]);
    expect(about("maker", "ALL", 2024, "USD").map(([experience, n]) => [experience, n])).toEqual([
      ["all", 108],
      ["entry", 10],
      ["senior", 98],
    ]);
  });

  it("computes percentiles in a country's own currency from what is paid in it", () => {
    expect(about("maker", "XA", 2024, "XAN")[0]).toEqual([
      "all",
      98,
      23_400,
      52_500,
      101_000,
      149_500,
      178_600,
    ]);
    expect(about("finder", "XC", 2022, "XCM")[0]).toEqual(["all", 10, 190, 325, 550, 775, 910]);
    // Of 2023 the old money is nobody's own any more.
    expect(about("finder", "XC", 2023, "XCM")).toEqual([]);
    expect(about("finder", "XC", 2023, "XCN")).toEqual([
      ["all", 2, ...nothing],
      ["middle", 2, ...nothing],
    ]);
    expect(about("finder", "XC", 2023, "USD")[0]).toEqual(["all", 5, ...nothing]);
    expect(
      computed.figures.filter(({ currency, country }) => currency !== "USD" && country === "ALL"),
    ).toEqual([]);
  });

  it("says of each figure who was counted, and each figure once", () => {
    for (const { currency, population, year, basis } of computed.figures) {
      expect(population).toBe(`${currency === "USD" ? "dollars" : "own-currency"} ${year}`);
      expect(basis).toBe("seniority");
    }
    const names = computed.figures.map((row) =>
      [row.role, row.country, row.experience, row.year, row.currency, row.population].join(),
    );
    expect(new Set(names).size).toBe(names.length);
    // XA 2 + 2, XB 2 + 2, XC 4 + 4, ALL: 3 of makers in 2024, 2 of finders in each of three years.
    expect(names).toHaveLength(25);
  });
});

describe("the rules in SQL", () => {
  it("give what the rules written out in TypeScript give, whatever the rows", async () => {
    const record = fc.record({
      year: fc.constantFrom(2022, 2023),
      level: fc.constantFrom(...seniorities.map(({ level }) => level)),
      employment: fc.constantFrom("FT", "FT", "FT", "PT"),
      title: fc.constantFrom("Maker of things", "Maker of things", "Finder", "Juggler"),
      own: fc.integer({ min: 1, max: 3_000_000 }),
      currency: fc.constantFrom("XAN", "USD", "XCM", "XCN"),
      dollars: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 900, max: 200_000 }) },
        fc.constant(1_000_001),
      ),
      country: fc.constantFrom("XA", "XA", "XA", "XB", "XC"),
    });
    let round = 0;
    let trimmed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 300, maxLength: 400 }), async (records) => {
        round += 1;
        const path = file(
          `${round}.csv`,
          records.map((r) => [
            r.year,
            r.level,
            r.employment,
            r.title,
            r.own,
            r.currency,
            r.dollars,
            "XA",
            0,
            r.country,
            "M",
          ]),
        );
        const computed = await computeAdverts(path, labels);
        const full = records.filter(
          (r) => r.employment === "FT" && r.dollars >= 1000 && r.dollars <= 1_000_000,
        );
        const bounds = new Map(
          ["XA", "XB", "XC"].map((country) => {
            const there = full.filter((r) => r.country === country).map((r) => r.dollars);
            if (there.length < 100) return [country, [0, Number.POSITIVE_INFINITY] as const];
            return [country, [percentile(there, 0.01), percentile(there, 0.99)] as const];
          }),
        );
        const used = full.filter((r) => {
          const [low, high] = bounds.get(r.country) ?? [0, 0];
          return r.dollars >= low && r.dollars <= high;
        });
        expect(computed.rowsUsed).toBe(used.length);
        trimmed += full.length - used.length;

        const roles = new Map(labels.titles.map(({ title, role }) => [title, role]));
        const words = new Map<string, string>(seniorities.map(({ level, seniority }) => [level, seniority]));
        const groups = new Map<string, number[]>();
        for (const r of used) {
          const role = roles.get(r.title);
          if (!role) continue;
          const own = labels.currencies.find(
            ({ country, years: [first, last] }) => country === r.country && first <= r.year && r.year <= last,
          );
          for (const experience of ["all", words.get(r.level)]) {
            const add = (country: string, currency: string, pay: number) => {
              const name = [role, country, experience, r.year, currency].join();
              groups.set(name, [...(groups.get(name) ?? []), pay]);
            };
            add("ALL", "USD", r.dollars);
            add(r.country, "USD", r.dollars);
            if (own && own.currency === r.currency && own.currency !== "USD")
              add(r.country, r.currency, r.own);
          }
        }
        expect(computed.figures).toHaveLength(groups.size);
        for (const row of computed.figures) {
          const pay =
            groups.get([row.role, row.country, row.experience, row.year, row.currency].join()) ?? [];
          expect(row.n).toBe(pay.length);
          for (const [i, p] of [0.1, 0.25, 0.5, 0.75, 0.9].entries()) {
            if (pay.length < 10) expect(pointsOf(row)[i]).toBeNull();
            else expect(pointsOf(row)[i]).toBeCloseTo(percentile(pay, p), 1);
          }
        }
      }),
      { numRuns: 8 },
    );
    expect(trimmed).toBeGreaterThan(0);
  });
});

describe("a broken file of job records", () => {
  it("is refused with file, line and column", async () => {
    const good = [2024, "SE", "FT", "Finder", 5000, "USD", 5000, "XB", 0, "XB", "M"];
    await expect(computeAdverts(file("broken.csv", [good, good.with(5, "dollars")]), labels)).rejects.toThrow(
      'broken.csv line 3, column 6 (salary_currency): "dollars" is not a currency.',
    );
    await expect(computeAdverts(file("short.csv", [good, good.slice(0, 4)]), labels)).rejects.toThrow(
      /short\.csv line 3, column 5: /,
    );
  });
});
