import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { computeAdverts } from "@/features/salaries/import/adverts/queries";
import { gatherRates, rateFileColumns } from "@/features/salaries/import/conversion-rates";
import type { FigureRow, ShareRow } from "@/features/salaries/import/figure-row";
import type { Release } from "@/features/salaries/import/mutations";
import { type OfficialYear, officialYearOf } from "@/features/salaries/import/official";
import {
  publishedFigureOf,
  publishedPayColumns,
  publishedShareColumns,
  publishedShareOf,
} from "@/features/salaries/import/published";
import type { Computed } from "@/features/salaries/import/queries";
import { BrokenFile, readRows } from "@/features/salaries/import/read-rows";
import { computeSurvey } from "@/features/salaries/import/survey/queries";
import { readWorkbook } from "@/features/salaries/import/workbook";
import { Refusal } from "./refusal";
import {
  type DatasetSeed,
  populationOf,
  readCountryCurrencies,
  readCountryLabels,
  readDatasets,
  readEducationLabels,
  readOfficialOccupations,
  readRoleLabels,
  readTechnologyLabels,
  readTitleLabels,
} from "./salaries-files";

type Say = (line: string) => void;

interface Importer {
  files: string[];
  /** The version of the rules, and the labels they go by: other ones make another release of the same files. */
  rules: () => Promise<unknown[]>;
  /** Whether it takes any number of files like the one named, in any order. */
  isSeries?: boolean;
  compute: (files: string[], dataset: DatasetSeed, say: Say) => Promise<Computed>;
}

/** What can be imported, by dataset. */
const importers: Record<string, Importer> = {
  "stackoverflow-2025": {
    files: ["compensation.csv", "languages.csv"],
    rules: async () => [
      ...[2, await readRoleLabels(), await readCountryLabels(), await readEducationLabels()],
      [...readTechnologyLabels().languages],
    ],
    compute: surveyOf2025,
  },
  "stackoverflow-published": {
    files: ["salaries.csv", "technologies.csv"],
    rules: async () => [1, await readRoleLabels(), await readCountryLabels()],
    compute: publishedTables,
  },
  "aijobs-net": {
    files: ["salaries.csv"],
    rules: async () => [1, await readTitleLabels(), await readCountryCurrencies()],
    compute: jobRecords,
  },
  "bls-oews": {
    files: ["national_M….xlsx"],
    isSeries: true,
    rules: async () => [1, readOfficialOccupations()],
    compute: officialYears,
  },
  "conversion-rates": {
    files: ["exchange-rates-and-ppp.csv"],
    rules: async () => [1],
    compute: yearlyRates,
  },
};

/**
 * A release computed from the source's own files.
 * @throws Refusal for an unknown dataset, missing files or a broken row; nothing is changed then.
 */
export async function computeRelease(slug: string | undefined, files: string[], say: Say): Promise<Release> {
  const importer = slug === undefined ? undefined : importers[slug];
  const dataset = readDatasets().find((known) => known.slug === slug);
  if (!importer || !dataset) {
    throw new Refusal(`Say what to import: ${Object.keys(importers).join(", ")}.`);
  }
  if (importer.isSeries ? files.length === 0 : files.length !== importer.files.length) {
    throw new Refusal(`${slug} needs ${importer.files.length} files: ${importer.files.join(", ")}.`);
  }
  try {
    const hashes: string[] = [];
    for (const file of files) hashes.push(await hashOf(file));
    const computed = await importer.compute(files, dataset, say);
    const { rowsRead, rowsUsed, dropped, unknown, noted, fileRows, figures, shares, rates } = computed;
    const names = files.map((file, i) => ({
      name: basename(file),
      sha256: hashes[i] ?? "",
      rows: fileRows[i] ?? 0,
    }));
    return {
      dataset,
      label: computed.label ?? dataset.release,
      fileHash: await releaseHash(importer.isSeries ? hashes.toSorted() : hashes, importer),
      ...{ rowsRead, rowsUsed, figures, shares, rates },
      report: { origin: "import", files: names, dropped, ...(noted && { noted }), unknown },
      occupations: await titlesOf(dataset, figures),
    };
  } catch (error) {
    if (error instanceof BrokenFile) throw new Refusal(`${error.message} Nothing was changed.`);
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new Refusal(error.message);
    throw error;
  }
}

/** The source's own titles of the roles or occupations that the figures are about. */
export async function titlesOf(
  { slug }: DatasetSeed,
  figures: readonly FigureRow[],
): Promise<Release["occupations"]> {
  if (slug === "bls-oews") {
    return readOfficialOccupations().flatMap(({ code, title, roles }) =>
      Object.entries(roles).map(([role, relation]) => ({ code, title, role, relation })),
    );
  }
  const roles = new Set(figures.map(({ role }) => role));
  return (await titlesIn(slug)).flatMap(({ role, title }) =>
    role !== null && roles.has(role) ? [{ code: title, title, role, relation: "same" as const }] : [],
  );
}

async function titlesIn(slug: string): Promise<{ title: string; role: string | null }[]> {
  if (slug === "aijobs-net") return readTitleLabels();
  if (!slug.startsWith("stackoverflow-")) return [];
  return (await readRoleLabels()).map(({ label, role }) => ({ title: label, role }));
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

/** The same files under the same rules and labels are the same release. */
async function releaseHash(files: readonly string[], { rules }: Importer): Promise<string> {
  const [version, ...labels] = await rules();
  return createHash("sha256")
    .update(JSON.stringify([version, files, ...labels]))
    .digest("hex");
}

async function surveyOf2025(files: string[], dataset: DatasetSeed, say: Say): Promise<Computed> {
  const [respondents = "", languages = ""] = files;
  const labels = {
    year: 2025,
    populations: {
      everybody: populationOf(dataset, "trimmed"),
      education: populationOf(dataset, "education"),
      language: populationOf(dataset, "language"),
    },
    roles: await readRoleLabels(),
    countries: await readCountryLabels(),
    technologies: readTechnologyLabels().languages,
    education: await readEducationLabels(),
  };
  return computeSurvey({ respondents, languages }, labels, say);
}

/** The last year of the file that was published in January 2025. */
const unfinishedYear = 2025;

async function jobRecords([file = ""]: string[], dataset: DatasetSeed, say: Say): Promise<Computed> {
  const labels = {
    titles: await readTitleLabels(),
    currencies: await readCountryCurrencies(),
    populationOf: (counted: string, year: number) =>
      populationOf(dataset, year < unfinishedYear ? counted : `${counted}-first-weeks`),
  };
  return computeAdverts(file, labels, say);
}

async function publishedTables(files: string[], dataset: DatasetSeed): Promise<Computed> {
  const [pay = "", technologies = ""] = files;
  const populations = {
    several: populationOf(dataset, "several-roles"),
    one: populationOf(dataset, "one-role"),
  };
  const figures: FigureRow[] = [];
  for await (const row of readRows(basename(pay), createReadStream(pay), publishedPayColumns)) {
    figures.push(publishedFigureOf(basename(pay), row, populations));
  }
  const slugs = readTechnologyLabels().published;
  const shares: ShareRow[] = [];
  const unknown: Computed["unknown"] = [];
  let shareRows = 0;
  for await (const row of readRows(
    basename(technologies),
    createReadStream(technologies),
    publishedShareColumns,
  )) {
    shareRows += 1;
    const { label, ...share } = publishedShareOf(basename(technologies), row);
    const technology = slugs.get(label);
    if (technology) shares.push({ technology, ...share });
    else unknown.push({ column: "technology", label, rows: 1 });
  }
  return {
    rowsRead: figures.length + shareRows,
    rowsUsed: figures.length + shares.length,
    dropped: [{ rule: "technology without a name here", rows: unknown.length }],
    unknown,
    fileRows: [figures.length, shareRows],
    figures,
    shares,
  };
}

async function officialYears(files: string[], dataset: DatasetSeed, say: Say): Promise<Computed> {
  const known = {
    occupations: readOfficialOccupations(),
    population: populationOf(dataset, "employees"),
  };
  const years: OfficialYear[] = [];
  for (const file of files) {
    const name = basename(file);
    const year = officialYearOf(name, await readWorkbook(name, await readFile(file)), known);
    const twin = years.findIndex((other) => other.year === year.year);
    if (twin !== -1) {
      throw new BrokenFile(`${name} is of May ${year.year}, as is ${basename(files[twin] ?? "")}.`);
    }
    say(`${name}: ${year.rows} rows read`);
    years.push(year);
  }
  const rules = years[0]?.dropped.map(({ rule }) => rule) ?? [];
  const figures = years.toSorted((a, b) => a.year - b.year).flatMap((year) => year.figures);
  const fileRows = years.map(({ rows }) => rows);
  return {
    label: `National estimates, May ${spanOf(years.map(({ year }) => year))}`,
    rowsRead: sum(fileRows),
    rowsUsed: figures.length,
    dropped: rules.map((rule, i) => ({ rule, rows: sum(years.map((year) => year.dropped[i]?.rows ?? 0)) })),
    unknown: years.flatMap(({ unknown }) => unknown),
    ...{ fileRows, figures, shares: [] },
  };
}

async function yearlyRates([file = ""]: string[]): Promise<Computed> {
  const name = basename(file);
  const rows = readRows(name, createReadStream(file), rateFileColumns);
  const { rowsRead, rowsUsed, partYears, vanishing, rates } = await gatherRates(name, rows);
  const dropped = [
    { rule: "exchange rate of a part of a year (purchasing power is kept)", rows: partYears },
    { rule: "purchasing power too small for six decimals", rows: vanishing },
  ];
  const label = `Rates of ${spanOf(rates.map(({ year }) => year))}`;
  return {
    ...{ label, rowsRead, rowsUsed, dropped, rates },
    ...{ unknown: [], fileRows: [rowsRead], figures: [], shares: [] },
  };
}

function spanOf(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
