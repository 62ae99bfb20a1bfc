import { publishRelease } from "@/features/salaries/import/mutations";
import { reportLines } from "@/features/salaries/import/report";
import { withDatabase } from "./database";
import { computeRelease } from "./salaries-compute";

/** `npm run salaries:import -- DATASET FILE…`: computes figures from a source's own files and shows them to readers. */
export async function main([dataset, ...files]: string[]): Promise<void> {
  await withDatabase(async () => {
    const release = await computeRelease(dataset, files, (line) => console.error(line));
    for (const line of reportLines(release.report, release.rowsRead, release.rowsUsed)) console.log(line);
    const { isNew, isChanged, figures, withdrawn, releaseId } = await publishRelease(release);
    const left = release.figures.length - figures;
    if (left > 0) console.log(`${left} figures are of roles that this portal does not know.`);
    if (!isNew && !isChanged)
      console.log(`Readers have this release already (${releaseId}); nothing changed.`);
    else console.log(`${figures} figures are live (${releaseId}), ${withdrawn} withdrawn.`);
  });
}
