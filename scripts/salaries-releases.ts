import { listDatasets } from "@/features/salaries/releases/queries";
import { withDatabase } from "./database";

/** `npm run salaries:releases`: every dataset with its releases, which one readers have, and since when. */
export async function main(): Promise<void> {
  await withDatabase(async () => {
    for (const { slug, title, liveReleaseId, releases } of await listDatasets()) {
      console.log(`${slug}: ${title}`);
      for (const { id, label, importedAt, publishedAt, figures, rowsRead, rowsUsed } of releases) {
        const when =
          id === liveReleaseId
            ? `live since ${minute(publishedAt ?? importedAt)}`
            : publishedAt === null
              ? `imported ${minute(importedAt)}, never live`
              : `live last from ${minute(publishedAt)}`;
        console.log(`${id === liveReleaseId ? "  →" : "   "} ${id}  ${label}: ${when}`);
        console.log(`      ${figures} figures from ${rowsUsed} of ${rowsRead} rows`);
      }
    }
  });
}

function minute(instant: string): string {
  return `${instant.slice(0, 16).replace("T", " ")} UTC`;
}
