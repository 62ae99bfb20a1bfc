import "server-only";
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { database, inTransaction } from "@/db/transaction";
import { formatDay, now, toTimestamp } from "@/lib/dates";
import { AppError } from "@/lib/errors";
import type { Editor } from "@/lib/http/person";
import { publishRelease } from "../import/mutations";
import type { EditorialInput } from "./input";
import { checkEditorial } from "./queries";

export interface PublishedFigures {
  /** The release that readers have now; null when nothing was ever published. */
  releaseId: string | null;
  /** What they had before: putting it back undoes this. */
  previousId: string | null;
  /** False when the file says what readers have already. */
  isChanged: boolean;
  figures: number;
  withdrawn: number;
  notice: string | null;
}

/** Another version of the rules makes another release of the same file. */
const rulesVersion = 1;
const mostErrors = 200;

/**
 * Makes the editors' file what readers have, in one transaction: a release with history and audit line.
 * @throws AppError `senseless` naming every fault of the file, `conflict` when somebody published since the preview.
 */
export async function publishEditorial(editor: Editor, input: EditorialInput): Promise<PublishedFigures> {
  return inTransaction(async () => {
    // Who publishes at the same time waits, and then compares with what was published.
    await database().execute(sql`select from datasets where slug = 'editorial' for update`);
    const { dataset, rows, faults, changes } = await checkEditorial(editor, input.csv);
    const previousId = dataset.liveReleaseId;
    if (faults.length > 0) {
      throw new AppError("senseless", `The file has ${faults.length} faults. Nothing was changed.`, {
        errors: faults.slice(0, mostErrors).map(({ line, column, name, message }) => ({
          path: `line ${line}, column ${column}${name ? ` (${name})` : ""}`,
          message,
        })),
      });
    }
    if (input.comparedWith !== undefined && input.comparedWith !== previousId) {
      throw new AppError(
        "conflict",
        "Somebody published since this file was looked over. Look it over again.",
        {
          current: { liveReleaseId: previousId },
        },
      );
    }
    const count = changes.added.length + changes.changed.length + changes.withdrawn.length;
    if (count === 0) {
      return {
        releaseId: previousId,
        previousId,
        isChanged: false,
        figures: rows.length,
        withdrawn: 0,
        notice: null,
      };
    }
    const sorted = rows.map((row) => JSON.stringify(row)).sort();
    const published = await publishRelease({
      dataset,
      label: `Desk, ${formatDay(toTimestamp(now()))}`,
      fileHash: hashOf(JSON.stringify([rulesVersion, sorted])),
      ...{ rowsRead: rows.length, rowsUsed: rows.length, figures: rows, shares: [], occupations: [] },
      report: {
        origin: "import",
        files: [{ name: "editorial.csv", sha256: hashOf(input.csv), rows: rows.length }],
        dropped: [],
        unknown: [],
      },
      importedById: editor.id,
    });
    const { releaseId, isChanged, figures, withdrawn, notice } = published;
    return { releaseId, previousId, isChanged, figures, withdrawn, notice };
  });
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
