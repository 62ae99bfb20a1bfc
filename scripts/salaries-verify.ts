import { isDeepStrictEqual } from "node:util";
import { type ShareRow, subjectOf } from "@/features/salaries/import/figure-row";
import type { Release } from "@/features/salaries/import/mutations";
import { Refusal } from "./refusal";
import { computeRelease } from "./salaries-compute";
import { type DatasetSeed, readDatasets, readFigures, readRates, readShares } from "./salaries-files";
import { recogniseFiles } from "./salaries-recognise";
import { withThrowAwayDatabase } from "./salaries-throw-away";

/** `npm run salaries:verify -- FILE…`: a fresh import of a source's own files equals the figures of the project, or else. */
export async function main(files: string[]): Promise<void> {
  const found = await recogniseFiles(files);
  if (found.size === 0) throw new Refusal("Name the files of the source.");
  const differences = await withThrowAwayDatabase(async () => {
    const all: string[] = [];
    for (const [slug, own] of found) {
      const dataset = readDatasets().find((known) => known.slug === slug);
      if (!dataset) throw new Refusal(`datasets.yaml does not know ${slug}.`);
      all.push(...(await compare(dataset, await computeRelease(slug, own, (line) => console.error(line)))));
    }
    return all;
  });
  for (const difference of differences.slice(0, 20)) console.log(difference);
  if (differences.length > 0) throw new Refusal(`not equal: ${differences.length} differences`);
}

async function compare(dataset: DatasetSeed, release: Release): Promise<string[]> {
  const figures = await readFigures(dataset);
  const shares = await readShares(dataset.source);
  const rates = await readRates(dataset);
  const differences = [
    ...differing(dataset.slug, release.figures, figures, (row) =>
      [
        subjectOf(row),
        row.country,
        row.breakdown,
        row.segment,
        row.experience,
        row.year,
        row.currency,
        row.population,
      ]
        .filter(Boolean)
        .join(" "),
    ),
    ...differing(dataset.slug, release.shares, shares, nameOf),
    ...differing(dataset.slug, release.rates ?? [], rates, ({ kind, area, year }) =>
      [kind, area, year].join(" "),
    ),
  ];
  if (differences.length === 0) {
    const { rowsRead, rowsUsed } = release;
    console.log(
      `${dataset.slug}: equal (${rowsRead} rows read, ${rowsUsed} used, ${figures.length} figures, ${shares.length} shares, ${rates.length} rates)`,
    );
  }
  return differences;
}

const nameOf = ({ role, technology, year }: ShareRow) => [role ?? "all", technology, year].join(" ");

function differing<T>(
  dataset: string,
  fresh: readonly T[],
  committed: readonly T[],
  name: (row: T) => string,
) {
  const before = new Map(committed.map((row) => [name(row), row]));
  const lines: string[] = [];
  for (const row of fresh) {
    const key = name(row);
    const old = before.get(key);
    before.delete(key);
    if (!old) lines.push(`${dataset}: ${key} is missing in the project`);
    else if (!isDeepStrictEqual({ ...row }, { ...old })) {
      lines.push(`${dataset}: ${key} differs: ${JSON.stringify(row)} and ${JSON.stringify(old)}`);
    }
  }
  return [...lines, ...[...before.keys()].map((key) => `${dataset}: ${key} is only in the project`)];
}
