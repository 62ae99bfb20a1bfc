import { putBack } from "@/features/salaries/releases/mutations";
import { listDatasets } from "@/features/salaries/releases/queries";
import { AppError } from "@/lib/errors";
import { withDatabase } from "./database";
import { Refusal } from "./refusal";

/** `npm run salaries:put-back -- DATASET [RELEASE]`: readers have an older release again; without its name, the one before. */
export async function main([dataset, named]: string[]): Promise<void> {
  await withDatabase(async () => {
    const known = await listDatasets();
    const own = known.find(({ slug }) => slug === dataset);
    if (!own || dataset === undefined) {
      throw new Refusal(`Say which dataset: ${known.map(({ slug }) => slug).join(", ") || "there is none"}.`);
    }
    const releaseId = named === undefined ? undefined : idOf(own.releases, named);
    try {
      const back = await putBack(null, { dataset, releaseId });
      if (!back.isChanged) {
        console.log(`Readers have “${back.release}” already (${back.releaseId}); nothing changed.`);
        return;
      }
      console.log(`Readers have “${back.release}” of ${dataset} again (${back.releaseId}).`);
      console.log(`${back.figures} figures are live, ${back.withdrawn} withdrawn.`);
      console.log(`To undo it: npm run salaries:put-back -- ${dataset} ${back.previousId}`);
    } catch (error) {
      throw error instanceof AppError ? new Refusal(error.message) : error;
    }
  });
}

/** By id, the beginning of one, or the label. @throws Refusal listing what there is. */
function idOf(releases: readonly { id: string; label: string }[], named: string): string {
  const found = releases.filter(({ id, label }) => id.startsWith(named) || label === named);
  if (found.length === 1 && found[0]) return found[0].id;
  const list = releases.map(({ id, label }) => `${id} (${label})`).join(", ");
  throw new Refusal(
    `${found.length === 0 ? "No" : "More than one"} release is “${named}”. There are: ${list}.`,
  );
}
