import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEditorial, writeEditorial } from "./editorial-csv";
import { editorialColumns } from "./editorial-row";

const roles = new Map([
  ["maker", "maker"],
  ["maker-of-things", "maker"],
]);
const header = editorialColumns.join(",");
const canada = "maker,CA,all,,CAD,year,As an article states it,range,,,,,,,85000,60000,120000";
const read = (...lines: string[]) => readEditorial([header, ...lines, ""].join("\n"), roles);
const faultsOf = (...lines: string[]) =>
  read(...lines).faults.map(({ line, column, name, message }) => `${line}:${column} ${name} ${message}`);

describe("the editors' file", () => {
  it("gives figures, with what is not stated left open", () => {
    const { rows, faults } = read(
      canada,
      "maker-of-things,IN,senior,2024,INR,month,All,median,12,,,50000,,,,,",
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(rows[0]?.row).toMatchObject({
      ...{ role: "maker", year: null, n: null, basis: "none", measure: "range", mean: 85_000, low: 60_000 },
      ...{ median: null, breakdown: "none", segment: "", suppressed: false, occupation: null },
    });
    expect(rows[1]?.row).toMatchObject({
      role: "maker",
      basis: "seniority",
      experience: "senior",
      year: 2024,
    });
  });

  it("takes columns in any order, remarks, empty lines, a byte order mark and Windows line ends", () => {
    const names = [...editorialColumns].reverse();
    const values = canada.split(",").reverse();
    const text = `\uFEFF# what articles state\r\n${names.join(",")}\r\n\r\n${values.join(",")}\r\n`;
    expect(readEditorial(text, roles)).toMatchObject({ faults: [], rows: [{ line: 4 }] });
  });

  it("names every fault with line, column and what is wrong", () => {
    const bad = 'juggler,CAN,all,soon,CA$,yearly,,range,-4,,,,,,"85,000",120000,60000';
    expect(faultsOf(canada, bad)).toEqual([
      "3:1 role There is no role “juggler”.",
      "3:2 country “CAN” is no country: write two capital letters, or ALL.",
      "3:4 year “soon” is not a number. Write it without sign and separators, like 60000.",
      "3:5 currency “CA$” is no currency: write its three capital letters, like CAD.",
      "3:6 period “yearly” is not one of year, month, day, hour.",
      "3:7 population Say in at most 300 characters who was counted, like “As an article states it”.",
      "3:9 n “-4” is not a number. Write it without sign and separators, like 60000.",
      "3:15 mean “85,000” is not a number. Write it without sign and separators, like 60000.",
      "3:17 high high (60000) is below low (120000).",
    ]);
  });

  it("never lets a mean pass for a median, nor a few people show an amount", () => {
    const row = (measure: string, rest: string) => `maker,CA,all,,CAD,year,All,${measure},${rest}`;
    expect(faultsOf(row("median", ",,,,,,85000,,"))).toEqual([
      "2:12 median The measure median needs median.",
      "2:15 mean The measure median has no mean: give it a row of its own.",
    ]);
    expect(faultsOf(row("mean", "9,,,,,,85000,,"))).toEqual([
      "2:15 mean Fewer than 10 people: leave the amounts out and keep n.",
    ]);
    expect(faultsOf(row("mean", "9,,,,,,,,"))).toEqual([]);
    expect(faultsOf(row("percentiles", ",5,4,6,7,8,,,"))).toEqual(["2:11 p25 p25 (4) is below p10 (5)."]);
  });

  it("finds the same figure stated twice", () => {
    expect(faultsOf(canada, canada)).toEqual(["3:1 role Line 2 is about the same figure."]);
  });

  it("takes back the apostrophe of our own export, and refuses a formula", () => {
    const population = "=HYPERLINK(0), or “so”\n- twice";
    const cells = { ...Object.fromEntries(editorialColumns.map((name) => [name, null])) };
    const figure = { ...cells, role: "maker", country: "CA", experience: "all", currency: "CAD" };
    const rest = { period: "year", measure: "mean", mean: 5, population };
    const text = writeEditorial([{ ...figure, ...rest } as Parameters<typeof writeEditorial>[0][number]]);
    expect(text).toContain("'=HYPERLINK");
    expect(readEditorial(text, roles)).toMatchObject({ faults: [], rows: [{ row: { population } }] });
    expect(faultsOf("maker,CA,all,,CAD,year,=1+1,mean,,,,,,,5,,")).toEqual([
      "2:7 population It begins like a formula. Put ' before it if it is meant so.",
    ]);
  });

  it("never throws, whatever the text, and gives no row where there is a fault in it", () => {
    const cell = fc.oneof(fc.constantFrom(...canada.split(",")), fc.string({ maxLength: 6 }));
    const line = fc.array(cell, { maxLength: 19 }).map((cells) => cells.join(","));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { rows, faults } = read(...lines);
        const faulty = new Set(faults.map((fault) => fault.line));
        expect(rows.some((row) => faulty.has(row.line))).toBe(false);
        for (const fault of faults) expect(fault).toMatchObject({ message: expect.stringMatching(/./) });
      }),
    );
  });
});
