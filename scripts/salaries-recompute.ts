import { isDeepStrictEqual } from "node:util";
import { driver } from "@/db/client";
import type { FigureRow } from "@/features/salaries/import/figure-row";
import { advertsRecomputation } from "./recompute/adverts";
import { officialRecomputation } from "./recompute/official";
import type { Recomputation, Recomputed } from "./recompute/recomputation";
import { surveyRecomputation } from "./recompute/survey";
import { Refusal } from "./refusal";
import { readDatasets, readFigures } from "./salaries-files";
import { recogniseFiles } from "./salaries-recognise";
import { withThrowAwayDatabase } from "./salaries-throw-away";

const recomputations: readonly Recomputation[] = [
  surveyRecomputation,
  advertsRecomputation,
  officialRecomputation,
];

/**
 * `npm run salaries:recompute -- FILE…`: chosen figures, worked out a second time by plain SQL over a source's own
 * files as they stand, equal the figures of the project, or else.
 */
export async function main(files: string[]): Promise<void> {
  const found = await recogniseFiles(files);
  const wanted = recomputations.filter(({ dataset }) => found.has(dataset));
  if (wanted.length === 0) {
    throw new Refusal(`Name the files of ${recomputations.map(({ dataset }) => dataset).join(" or ")}.`);
  }
  let figures = 0;
  let differing = 0;
  await withThrowAwayDatabase(async () => {
    for (const { dataset, recompute } of wanted) {
      const committed = await committedOf(dataset);
      const own = await driver().begin(async (sql) => {
        await sql`set local statement_timeout = 0`;
        return recompute(sql, found.get(dataset) ?? []);
      });
      for (const one of own) {
        const difference = differenceOf(one, committed);
        console.log(`${difference ? "DIFFERS" : "equal"}  ${dataset} ${lineOf(one)}${difference ?? ""}`);
        figures += 1;
        if (difference) differing += 1;
      }
    }
  });
  console.log(`${figures - differing} of ${figures} figures are equal.`);
  if (differing > 0) throw new Refusal(`not equal: ${differing} figures`);
}

async function committedOf(slug: string): Promise<FigureRow[]> {
  const dataset = readDatasets().find((known) => known.slug === slug);
  if (!dataset) throw new Refusal(`datasets.yaml does not know ${slug}.`);
  return readFigures(dataset);
}

function lineOf({ chosen, numbers }: Recomputed): string {
  const told = (values: object) =>
    Object.entries(values)
      .filter(([, value]) => value !== null && value !== "" && value !== "none")
      .map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : value}`);
  return `${Object.values(chosen)
    .filter((value) => value !== "" && value !== "none")
    .join(" ")}: ${told(numbers).join(", ")}`;
}

/** @returns what is wrong, null when the project has one such figure and it says the same. */
function differenceOf({ chosen, numbers }: Recomputed, committed: readonly FigureRow[]): string | null {
  const meant = committed.filter((row) => agrees(row, chosen));
  const [row, second] = meant;
  if (!row || second) return `; the project has ${meant.length} such figures`;
  if (agrees(row, numbers)) return null;
  const names = Object.keys(numbers) as (keyof FigureRow)[];
  return `; the project says ${names.map((name) => `${name} ${row[name]}`).join(", ")}`;
}

function agrees(row: FigureRow, wanted: Partial<FigureRow>): boolean {
  const names = Object.keys(wanted) as (keyof FigureRow)[];
  return names.every((name) => isDeepStrictEqual(row[name], wanted[name]));
}
