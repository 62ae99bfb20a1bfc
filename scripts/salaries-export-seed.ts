import { createReadStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvLine } from "@/features/salaries/import/csv-line";
import { columnsWithout, valuesOf } from "@/features/salaries/import/figure-row";
import type { Release } from "@/features/salaries/import/mutations";
import { rateLineColumns, rateLinesOf } from "@/features/salaries/import/rate-line";
import { readRows } from "@/features/salaries/import/read-rows";
import { Refusal } from "./refusal";
import { computeRelease } from "./salaries-compute";
import { type DatasetSeed, readDatasets, salariesFolder, shareColumns } from "./salaries-files";
import { recogniseFiles } from "./salaries-recognise";
import { withThrowAwayDatabase } from "./salaries-throw-away";

/** `npm run salaries:export-seed -- FILE…`: computes the figures that the portal brings along and writes them down. */
export async function main(files: string[]): Promise<void> {
  const found = await recogniseFiles(files);
  if (found.size === 0) throw new Refusal("Name the files of the source.");
  await withThrowAwayDatabase(async () => {
    for (const [slug, own] of found) {
      const dataset = readDatasets().find((known) => known.slug === slug);
      if (!dataset) throw new Refusal(`datasets.yaml does not know ${slug}.`);
      const release = await computeRelease(slug, own, (line) => console.error(line));
      writeFigures(dataset, release);
      if (release.shares.length > 0) await writeShares(dataset, release);
      const { figures, shares, rates = [] } = release;
      console.log(`${slug}: ${figures.length} figures, ${shares.length} shares, ${rates.length} rates.`);
    }
  });
}

function noticeOf({ slug, notice }: DatasetSeed): string {
  if (notice === undefined) throw new Refusal(`datasets.yaml has no notice for ${slug}.`);
  return `# ${notice}\n`;
}

function writeFigures(dataset: DatasetSeed, release: Release): void {
  const { slug, constants, populations } = dataset;
  const [header, lines] =
    dataset.holds === "rates"
      ? [rateLineColumns, rateLinesOf(release.rates ?? [])]
      : [
          columnsWithout(constants),
          release.figures.map((figure) => valuesOf(figure, constants, populations)),
        ];
  const text = [noticeOf(dataset), ...[header, ...lines].map(csvLine)].join("");
  writeFileSync(join(salariesFolder, `${slug}.csv`), text);
  const { label, fileHash, rowsRead, rowsUsed, report } = release;
  const story = { label, fileHash, rowsRead, rowsUsed, report: { ...report, origin: "seed" } };
  writeFileSync(join(salariesFolder, `${slug}.release.json`), `${JSON.stringify(story, null, 2)}\n`);
}

/** The file holds the shares of all sources: those of the others stay. */
async function writeShares(dataset: DatasetSeed, { shares }: Release): Promise<void> {
  if (shares.length === 0) return;
  const { source } = dataset;
  const file = join(salariesFolder, "technology-shares.csv");
  const others: string[][] = [];
  try {
    for await (const { values } of readRows(file, createReadStream(file), shareColumns)) {
      if (values[0] !== source) others.push(values);
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  const own = shares.map(({ role, technology, year, n, base }) => [
    source,
    role ?? "",
    technology,
    year,
    n,
    base,
  ]);
  const sorted = [...others, ...own].map(csvLine).sort();
  writeFileSync(file, [noticeOf(dataset), csvLine(shareColumns), ...sorted].join(""));
}
