import { figureId } from "@/features/salaries/figure-id";
import { statementInWords } from "@/features/salaries/history/statement-words";
import { subjectOf } from "@/features/salaries/import/figure-row";
import { publishRelease, type Release } from "@/features/salaries/import/mutations";
import { reportLines } from "@/features/salaries/import/report";
import { changesBetween, namedStatement, nameInWords } from "@/features/salaries/releases/figure-changes";
import { listLiveFigures, listRoleNames } from "@/features/salaries/releases/queries";
import { withDatabase } from "./database";
import { computeRelease } from "./salaries-compute";

/** How many figures of each kind a preview names. */
const named = 10;

/**
 * `npm run salaries:import -- [--preview] DATASET FILE…`: computes figures from a source's own files and shows them to
 * readers. With `--preview` it says what that would change, and changes nothing.
 */
export async function main(words: string[]): Promise<void> {
  const [dataset, ...files] = words.filter((word) => word !== "--preview");
  await withDatabase(async () => {
    const release = await computeRelease(dataset, files, (line) => console.error(line));
    for (const line of reportLines(release.report, release.rowsRead, release.rowsUsed)) console.log(line);
    if (release.rates?.length) console.log(`${release.rates.length} yearly rates`);
    if (words.includes("--preview")) await preview(release);
    else await publish(release);
  });
}

async function publish(release: Release): Promise<void> {
  const { isNew, isChanged, figures, withdrawn, releaseId } = await publishRelease(release);
  const left = release.figures.length - figures;
  if (left > 0) console.log(`${left} figures are of roles that this portal does not know.`);
  if (!isNew && !isChanged) console.log(`Readers have this release already (${releaseId}); nothing changed.`);
  else console.log(`${figures} figures are live (${releaseId}), ${withdrawn} withdrawn.`);
}

async function preview({ dataset, figures }: Release): Promise<void> {
  const live = await listLiveFigures(dataset.slug);
  const roles = await listRoleNames();
  const known = figures.filter(({ role }) => role === null || roles.get(role) === role);
  if (known.length < figures.length) {
    console.log(`${figures.length - known.length} figures are of roles that this portal does not know.`);
  }
  const fresh = known.map((row) =>
    namedStatement(figureId(dataset.source, { ...row, subject: subjectOf(row) }), row),
  );
  const { added, changed, withdrawn, same } = changesBetween(live, fresh);
  console.log(`${added.length} new figures`);
  for (const { said, ...figure } of added.slice(0, named)) {
    console.log(`  ${nameInWords(figure)}: ${statementInWords(said, figure.currency)}`);
  }
  console.log(`${changed.length} changed, the largest change first`);
  for (const { before, after, ...figure } of changed.slice(0, named)) {
    const words = [before, after].map((said) => statementInWords(said, figure.currency));
    console.log(`  ${nameInWords(figure)}: ${words.join(" → ")}`);
  }
  console.log(`${withdrawn.length} withdrawn`);
  for (const { said, ...figure } of withdrawn.slice(0, named)) {
    console.log(`  ${nameInWords(figure)}: ${statementInWords(said, figure.currency)}`);
  }
  console.log(`${same} stay as they are. This was a preview: nothing was changed.`);
}
