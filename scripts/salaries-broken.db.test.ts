import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { closeDatabase } from "@/db/client";
import { database } from "@/db/transaction";
import { rateFileColumns } from "@/features/salaries/import/conversion-rates";
import { publishRelease } from "@/features/salaries/import/mutations";
import { provideEnv } from "@/lib/env";
import { Refusal } from "./refusal";
import { computeRelease } from "./salaries-compute";
import { readDatasets } from "./salaries-files";
import { recogniseFiles } from "./salaries-recognise";
import { guideSeeder } from "./seed-guides";
import { copyOfTemplate } from "./test-database";
import {
  makeWorkbook,
  officialHeader,
  officialRow,
  officialSheets,
  type TestCell,
  type TestSheet,
} from "./test-workbook";

const folder = mkdtempSync(join(tmpdir(), "metier-broken-"));
const quiet = () => {};
const file = (name: string, bytes: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const workbook = (sheets: readonly TestSheet[], name = "may.xlsx") => file(name, makeWorkbook(sheets));

const pay = [144_570, 79_850, 103_050, 133_080, 169_000, 211_450];
const row = (cells: readonly TestCell[]) => officialRow("15-1252", "Software Developers", "detailed", cells);
const whole = officialSheets(2024, [row(pay)]);
const rate = "FR,EUR,2024,0.9239,0.6867,Federal Reserve H.10/FRED annual average,World Bank PA.NUS.PPP,";
const rates = (...lines: string[]) => file("rates.csv", [rateFileColumns.join(","), ...lines, ""].join("\n"));

const counts = async () => {
  const [found] = await database().execute(sql`
    select (select count(*) from releases) as releases, (select count(*) from figures) as figures,
      (select count(*) from figure_values) as values, (select count(*) from conversion_rates) as rates,
      (select count(*) from occupations) as occupations, (select version from site_version) as version,
      (select string_agg(live_release_id::text, ' ' order by slug) from datasets) as live`);
  return found;
};

beforeAll(async () => {
  await closeDatabase();
  provideEnv({ DATABASE_URL: await copyOfTemplate(inject("databaseUrl"), "broken_files") });
  await guideSeeder.run({ isEmbedded: false, dataDirectory: "" });
}, 180_000);
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

/** Spreadsheets that are refused, and why. */
const brokenWorkbooks: [what: string, sheets: readonly TestSheet[], why: string][] = [
  ["without its sheet of pay", whole.slice(1), "may.xlsx has no sheet national_M…_dl."],
  ["without its sheet of descriptions", whole.slice(0, 1), "may.xlsx has no sheet Field Descriptions."],
  [
    "whose sheets are of two years",
    [...officialSheets(2024, [row(pay)]).slice(0, 1), ...officialSheets(2023, []).slice(1)],
    "may.xlsx, sheet Field Descriptions, line 1, column 1: the sheet national_M2024_dl is not of May 2023.",
  ],
  ["with an empty sheet", changed([]), "may.xlsx, sheet national_M2024_dl is empty."],
  ["with a header alone", changed([officialHeader]), "sheet national_M2024_dl has a header and no row."],
  [
    "without a column",
    changed([officialHeader.filter((title) => title !== "A_MEDIAN"), row(pay)]),
    "may.xlsx, sheet national_M2024_dl, line 1: the column A_MEDIAN is missing.",
  ],
  [
    "with a column twice",
    changed([[...officialHeader, "A_MEDIAN"], row(pay)]),
    "sheet national_M2024_dl, line 1, column 13: A_MEDIAN stands there a second time.",
  ],
  [
    "with text for a number",
    changed([officialHeader, row([...pay.slice(0, 3), "133,080", 169_000, 211_450])]),
    'line 2, column 10 (A_MEDIAN): "133,080" is not a number.',
  ],
  [
    "with an unknown sign",
    changed([officialHeader, row(["**", ...pay.slice(1)])]),
    'line 2, column 7 (A_MEAN): "**" is not a number.',
  ],
  [
    "with an empty cell",
    changed([officialHeader, row([144_570, null, ...pay.slice(2)])]),
    "line 2, column 8 (A_PCT10): the cell without a value is not a number.",
  ],
  [
    "with negative pay",
    changed([officialHeader, row([144_570, -79_850, ...pay.slice(2)])]),
    'line 2, column 8 (A_PCT10): "-79850" is no pay.',
  ],
  [
    "with no number in a cell for numbers",
    changed([officialHeader, row([...pay.slice(0, 5), { xml: "<c><v>NaN</v></c>" }])]),
    'line 2, column 12 (A_PCT90): "NaN" is not a number.',
  ],
  [
    "with a formula that failed",
    changed([officialHeader, row([...pay.slice(0, 5), { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }])]),
    "line 2, column 12 (A_PCT90): the cell without a value is not a number.",
  ],
  [
    "with percentiles out of order",
    changed([officialHeader, row([...pay.slice(0, 4), 100_000, 211_450])]),
    'line 2, column 11 (A_PCT75): "100000" is lower than a lower percentile.',
  ],
  [
    "with an empty line",
    changed([officialHeader, row(pay), [], row(pay)]),
    "line 3, column 5 (O_GROUP): the cell without a value is no text.",
  ],
  [
    "with an occupation on two lines",
    changed([officialHeader, row(pay), row(pay)]),
    'line 3, column 3 (OCC_CODE): "15-1252" stands already on line 2.',
  ],
  [
    "of a state",
    changed([officialHeader, ["2", ...row(pay).slice(1)]]),
    'line 2, column 1 (AREA_TYPE): "2" is not the whole country.',
  ],
  [
    "of one industry",
    changed([officialHeader, ["1", "sector", ...row(pay).slice(2)]]),
    'line 2, column 2 (I_GROUP): "sector" is not all industries.',
  ],
  [
    "with an unknown group",
    changed([officialHeader, officialRow("15-1252", "Software Developers", "tiny", pay)]),
    'line 2, column 5 (O_GROUP): "tiny" is no known group of occupations.',
  ],
];

function changed(rows: readonly (readonly TestCell[])[]): TestSheet[] {
  return whole.map((sheet, i) => (i === 0 ? { ...sheet, rows } : sheet));
}

/** Files of rates that are refused, and why. */
const brokenRates: [what: string, path: () => string, why: string][] = [
  ["that is empty", () => file("rates.csv", ""), "rates.csv line 1, column 1: the file is empty."],
  [
    "with another header",
    () => file("rates.csv", `${rateFileColumns.join(",").replace("lcu_per_usd", "usd_per_lcu")}\n`),
    'rates.csv line 1, column 4: expected "lcu_per_usd", found "usd_per_lcu".',
  ],
  ["with a header alone", () => rates(), "rates.csv has no yearly rate."],
  ["with a row too short", () => rates(rate, "DE,EUR"), "line 3"],
  [
    "with a rate of zero",
    () => rates(rate.replace("0.9239", "0.0")),
    'rates.csv line 2, column 4 (lcu_per_usd): "0.0" is no rate.',
  ],
  [
    "with a negative rate",
    () => rates(rate.replace("0.6867", "-0.6867")),
    'rates.csv line 2, column 5 (ppp_lcu_per_intl_dollar): "-0.6867" is no number.',
  ],
  [
    "with words for a rate",
    () => rates(rate.replace("0.9239", "NaN")),
    'column 4 (lcu_per_usd): "NaN" is no',
  ],
  ["with a comma in a rate", () => rates(rate.replace("0.9239", '"0,9239"')), '"0,9239" is no number.'],
  [
    "with contradictory rates",
    () => rates(rate, rate.replace("FR", "DE").replace("0.9239", "0.924")),
    "rates.csv line 3, column 4 (lcu_per_usd): EUR 2024 stands already on line 2 with 0.9239.",
  ],
  [
    "with a country twice",
    () => rates(rate, rate),
    "rates.csv line 3, column 5 (ppp_lcu_per_intl_dollar): FR 2024 stands already on line 2.",
  ],
  ["of no known source", () => rates(rate.replace("Federal", "Imperial")), "line 2, column 6 (fx_source):"],
  [
    "of no country",
    () => rates(rate.replace("FR", "France")),
    'column 1 (country): "France" is no country code.',
  ],
  ["of no currency", () => rates(rate.replace("EUR", "€")), 'column 2 (currency): "€" is no currency code.'],
  ["of no year", () => rates(rate.replace("2024", "24")), 'column 3 (year): "24" is no year.'],
  [
    "that is not UTF-8",
    () => file("rates.csv", Buffer.from([0x63, 0xff, 0xfe])),
    "rates.csv line 1, column 1: the file is not UTF-8.",
  ],
];

async function refused(dataset: string, files: string[], why: string): Promise<void> {
  const before = await counts();
  const refusal = await computeRelease(dataset, files, quiet).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(String(refusal)).toContain(why);
  expect(await counts()).toEqual(before);
}

describe("a spreadsheet of official statistics", () => {
  it.each(brokenWorkbooks)("%s is refused, with line and column, and changes nothing", (_, sheets, why) =>
    refused("bls-oews", [workbook(sheets)], why),
  );

  it("is refused beside another of the same year, and when it is none", async () => {
    const twins = [workbook(whole), workbook(whole, "again.xlsx")];
    await refused("bls-oews", twins, "again.xlsx is of May 2024, as is may.xlsx.");
    await refused("bls-oews", [file("may.xlsx", "OCC_CODE")], "may.xlsx is not a spreadsheet (xlsx).");
    await refused("bls-oews", [join(folder, "nowhere.xlsx")], "nowhere.xlsx");
    await refused("bls-oews", [], "bls-oews needs 1 files");
  });

  it("is known by what is in it, whatever its name, and makes the same release in any order", async () => {
    const a = workbook(whole, "a.csv");
    const b = workbook(officialSheets(2023, [row(pay)]), "b");
    expect(await recogniseFiles([b, a, rates(rate)])).toEqual(
      new Map([
        ["bls-oews", [b, a]],
        ["conversion-rates", [rates(rate)]],
      ]),
    );
    await expect(recogniseFiles([workbook([{ name: "Budget", rows: [["a"]] }])])).rejects.toThrow(
      "no importer knows this spreadsheet",
    );
    const [first, second] = [
      await computeRelease("bls-oews", [a, b], quiet),
      await computeRelease("bls-oews", [b, a], quiet),
    ];
    expect(first.label).toBe("National estimates, May 2023–2024");
    expect(second.fileHash).toBe(first.fileHash);
    expect(second.figures).toEqual(first.figures);
    expect(first.figures.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(await publishRelease(first)).toMatchObject({ isNew: true, figures: 2 });
    expect(await publishRelease(second)).toMatchObject({ isNew: false, isChanged: false });
  });
});

describe("a file of yearly rates", () => {
  it.each(brokenRates)("%s is refused, with line and column, and changes nothing", (_, path, why) =>
    refused("conversion-rates", [path()], why),
  );

  it("is a release that readers see at once", async () => {
    const release = await computeRelease("conversion-rates", [rates(rate)], quiet);
    expect(await publishRelease(release)).toMatchObject({ isNew: true, isChanged: true, figures: 0 });
    const [kept] = await database().execute(sql`
      select count(*)::int as n, sum(rate) as sum from conversion_rates c
      join datasets d on d.live_release_id = c.release_id where d.slug = 'conversion-rates'`);
    expect(kept).toEqual({ n: 2, sum: 0.9239 + 0.6867 });
    expect(readDatasets().some(({ slug }) => slug === "conversion-rates")).toBe(true);
  });
});
