import { guideRevisions } from "@/db/schema";
import { database } from "@/db/transaction";
import { catalogueId } from "@/features/guides/catalogue/ids";
import type { GuideContent } from "@/features/guides/content";
import { publishRevision } from "@/features/guides/publication/mutations";
import { contentHash } from "@/lib/content-hash";

/** Puts a text of a role's guide live as it is, with what became of the entries that it lacks. */
export async function publishContent(
  role: string,
  content: GuideContent,
  successors: Record<string, string[]> = {},
): Promise<void> {
  const guideId = catalogueId("guide", role);
  const [row] = await database()
    .insert(guideRevisions)
    .values({ guideId, origin: "save", content, contentHash: contentHash(content) })
    .returning({ id: guideRevisions.id });
  if (!row) throw new Error("The revision was not stored.");
  await publishRevision({ guideId, revisionId: row.id, content, by: null, successors });
}
