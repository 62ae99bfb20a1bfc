import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { computeAdverts } from "@/features/salaries/import/adverts/queries";
import type { FigureRow, ShareRow } from "@/features/salaries/import/figure-row";
import type { Release } from "@/features/salaries/import/mutations";
import {
  publishedFigureOf,
  publishedPayColumns,
  publishedShareColumns,
  publishedShareOf,
} from "@/features/salaries/import/published";
import type { Computed } from "@/features/salaries/import/queries";
import { BrokenFile, readRows } from "@/features/salaries/import/read-rows";
import { computeSurvey } from "@/features/salaries/import/survey/queries";
import { Refusal } from "./refusal";
import {
  type DatasetSeed,
  populationOf,
  readCountryCurrencies,
  readCountryLabels,
  readDatasets,
  readRoleLabels,
  readTechnologyLabels,
  readTitleLabels,
} from "./salaries-files";

type Say = (line: string) => void;

interface Importer {
  files: string[];
  /** The version of the rules, and the labels they go by: other ones make another release of the same files. */
  rules: () => Promise<unknown[]>;
  compute: (files: string[], dataset: DatasetSeed, say: Say) => Promise<Computed>;
}

/** What can be imported, by dataset. */
const importers: Record<string, Importer> = {
  "stackoverflow-2025": {
    files: ["compensation.csv", "languages.csv"],
    rules: async () => [1, await readRoleLabels(), await readCountryLabels()],
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
  if (files.length !== importer.files.length) {
    throw new Refusal(`${slug} needs ${importer.files.length} files: ${importer.files.join(", ")}.`);
  }
  try {
    const hashes: string[] = [];
    for (const file of files) hashes.push(await hashOf(file));
    const computed = await importer.compute(files, dataset, say);
    const { rowsRead, rowsUsed, dropped, unknown, noted, fileRows, figures, shares } = computed;
    const names = files.map((file, i) => ({
      name: basename(file),
      sha256: hashes[i] ?? "",
      rows: fileRows[i] ?? 0,
    }));
    return {
      dataset,
      label: dataset.release,
      fileHash: await releaseHash(hashes, importer),
      ...{ rowsRead, rowsUsed, figures, shares },
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

/** The source's own titles of the roles that the figures are about. */
export async function titlesOf(
  { slug }: DatasetSeed,
  figures: readonly FigureRow[],
): Promise<Release["occupations"]> {
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
    population: populationOf(dataset, "trimmed"),
    roles: await readRoleLabels(),
    countries: await readCountryLabels(),
    technologies: readTechnologyLabels().languages,
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
