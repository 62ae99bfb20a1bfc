import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { datasetKinds, occupationRelations } from "@/db/enums";
import type { RateRow } from "@/features/salaries/import/conversion-rates";
import {
  type Constants,
  columnsWithout,
  type FigureRow,
  figureRow,
  figureRowOf,
  type ShareRow,
} from "@/features/salaries/import/figure-row";
import {
  type CountryCurrency,
  type CountryLabel,
  countryCurrencyColumns,
  countryCurrencyOf,
  countryLabelColumns,
  countryLabelOf,
  type EducationLabel,
  educationLabelColumns,
  educationLabelOf,
  type RoleLabel,
  roleLabelColumns,
  roleLabelOf,
  type TitleLabel,
  titleLabelColumns,
  titleLabelOf,
} from "@/features/salaries/import/labels";
import type { OfficialOccupation } from "@/features/salaries/import/official";
import { rateLineColumns, ratesOfLine } from "@/features/salaries/import/rate-line";
import { readRows } from "@/features/salaries/import/read-rows";

/** Where the figures and labels are that the portal brings along. */
export const salariesFolder = "db/seed/salaries";

const datasetFile = z.array(
  z.strictObject({
    slug: z.string(),
    source: z.string(),
    title: z.string(),
    release: z.string(),
    caveat: z.string(),
    kind: z.enum(datasetKinds),
    /** What is to be borne in mind for one role only. */
    notes: z.record(z.string(), z.string()).optional(),
    /** What stands at the head of the file of figures: whose they are, and under which licence. */
    notice: z.string().optional(),
    constants: figureRow.partial(),
    populations: z.record(z.string(), z.string()),
    /** What its file has; rates stand by year on one line. */
    holds: z.enum(["figures", "rates"]).default("figures"),
  }),
);
export type DatasetSeed = Omit<z.infer<typeof datasetFile>[number], "constants"> & { constants: Constants };

/** The datasets that the portal knows, with the texts behind short names of populations put in. */
export function readDatasets(): DatasetSeed[] {
  const datasets = datasetFile.parse(parse(readFileSync(join(salariesFolder, "datasets.yaml"), "utf8")));
  return datasets.map((dataset) => {
    const { population } = dataset.constants;
    if (population === undefined) return dataset;
    return { ...dataset, constants: { ...dataset.constants, population: populationOf(dataset, population) } };
  });
}

export function populationOf({ slug, populations }: Pick<DatasetSeed, "slug" | "populations">, name: string) {
  const text = populations[name];
  if (text === undefined) throw new Error(`The dataset ${slug} has no population "${name}".`);
  return text;
}

/** The committed figures of a dataset. */
export async function readFigures({
  slug,
  constants,
  populations,
  holds,
}: DatasetSeed): Promise<FigureRow[]> {
  if (holds === "rates") return [];
  return rowsOf(`${slug}.csv`, columnsWithout(constants), (values) =>
    figureRowOf(values, constants, populations),
  );
}

/** The committed rates of a dataset. */
export async function readRates({ slug, holds }: DatasetSeed): Promise<RateRow[]> {
  return holds === "rates" ? (await rowsOf(`${slug}.csv`, rateLineColumns, ratesOfLine)).flat() : [];
}

export const shareColumns = ["source", "role", "technology", "year", "n", "base"] as const;

/** The committed shares of technologies, of one source. */
export async function readShares(source: string): Promise<ShareRow[]> {
  const rows = await rowsOf("technology-shares.csv", shareColumns, (values) => values);
  return rows
    .filter(([name]) => name === source)
    .map(([, role, technology = "", year, n, base]) => ({
      technology,
      role: role || null,
      year: Number(year),
      n: Number(n),
      base: Number(base),
    }));
}

export function readRoleLabels(): Promise<RoleLabel[]> {
  return rowsOf("role-labels.csv", roleLabelColumns, roleLabelOf);
}

const officialFile = z.array(
  z.strictObject({
    code: z.string(),
    title: z.string(),
    roles: z.record(z.string(), z.enum(occupationRelations)),
  }),
);

/** The occupations of the official statistics that have to do with roles of this portal. */
export function readOfficialOccupations(): OfficialOccupation[] {
  return officialFile.parse(parse(readFileSync(join(salariesFolder, "bls-occupations.yaml"), "utf8")));
}

export function readCountryLabels(): Promise<CountryLabel[]> {
  return rowsOf("country-labels.csv", countryLabelColumns, countryLabelOf);
}

export function readEducationLabels(): Promise<EducationLabel[]> {
  return rowsOf("education-labels.csv", educationLabelColumns, educationLabelOf);
}

/** The titles of aijobs.net that stand for a role. */
export function readTitleLabels(): Promise<TitleLabel[]> {
  return rowsOf("job-titles.csv", titleLabelColumns, titleLabelOf);
}

export function readCountryCurrencies(): Promise<CountryCurrency[]> {
  return rowsOf("country-currencies.csv", countryCurrencyColumns, countryCurrencyOf);
}

async function rowsOf<T>(
  file: string,
  columns: readonly string[],
  read: (values: string[]) => T,
): Promise<T[]> {
  const rows: T[] = [];
  for await (const { values } of readRows(file, createReadStream(join(salariesFolder, file)), columns)) {
    rows.push(read(values));
  }
  return rows;
}

const technologyFile = z.array(
  z.object({ slug: z.string(), survey: z.string().optional(), surveyLanguage: z.string().optional() }),
);

/** Slugs of technologies by the survey's names: `languages` as its respondents' file spells them, `published` as its tables do. */
export function readTechnologyLabels(): { languages: Map<string, string>; published: Map<string, string> } {
  const technologies = technologyFile.parse(parse(readFileSync("db/seed/technologies.yaml", "utf8")));
  const pairs = (nameOf: (technology: (typeof technologies)[number]) => string | undefined) =>
    new Map(
      technologies.flatMap((technology) => {
        const name = nameOf(technology);
        return name === undefined ? [] : [[name, technology.slug] as const];
      }),
    );
  return {
    languages: pairs(({ survey, surveyLanguage }) => surveyLanguage ?? survey),
    published: pairs(({ survey }) => survey),
  };
}
