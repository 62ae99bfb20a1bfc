import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { guideDrafts, guideRevisions, guides, roles } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { contentHash } from "@/lib/content-hash";
import { notFound } from "@/lib/errors";
import { catalogueId } from "./catalogue/ids";
import type { GuideContent } from "./content";
import { publishRevision } from "./publication/mutations";

export type SeedOutcome = "unchanged" | "published" | "offered";

/**
 * Brings the guide of `role` to what its seed file says, as far as that is the seed's to say: a new text goes live
 * where the live one is still the seed's own; otherwise the guide is left alone and the text is offered as a draft.
 */
export async function seedGuide(role: string, content: GuideContent): Promise<SeedOutcome> {
  const hash = contentHash(content);
  const guide = await findSeededGuide(role);
  if (guide?.seedHash === hash) return "unchanged";
  return inTransaction(async () => {
    const guideId = guide?.id ?? (await addGuide(role));
    const [locked] = await database()
      .select()
      .from(guides)
      .where(eq(guides.id, guideId))
      .for("no key update");
    const before = await findSeededGuide(role);
    if (!locked || before?.seedHash === hash) return "unchanged";
    const [revision] = await database()
      .insert(guideRevisions)
      .values({ guideId, parentId: locked.liveRevisionId, origin: "seed", content, contentHash: hash })
      .returning({ id: guideRevisions.id });
    if (!revision) throw new Error("A revision was not stored.");
    if (before?.liveOrigin && before.liveOrigin !== "seed" && locked.liveRevisionId) {
      await database()
        .insert(guideDrafts)
        .values({
          guideId,
          baseRevisionId: locked.liveRevisionId,
          headRevisionId: revision.id,
          version: sql`(select count(*) from guide_revisions where guide_id = ${guideId})`,
        })
        .onConflictDoNothing();
      return "offered";
    }
    await publishRevision({ guideId, revisionId: revision.id, content, by: null });
    return "published";
  });
}

/** The guide with the origin of its live text and the hash of the last text that a seed brought. */
async function findSeededGuide(role: string) {
  const lastSeed = database()
    .select({ hash: guideRevisions.contentHash })
    .from(guideRevisions)
    .where(and(eq(guideRevisions.guideId, guides.id), eq(guideRevisions.origin, "seed")))
    .orderBy(desc(guideRevisions.createdAt), desc(guideRevisions.id))
    .limit(1);
  const [found] = await database()
    .select({
      id: guides.id,
      liveOrigin: guideRevisions.origin,
      seedHash: sql<string | null>`(${lastSeed})`,
    })
    .from(guides)
    .innerJoin(roles, eq(roles.id, guides.roleId))
    .leftJoin(guideRevisions, eq(guideRevisions.id, guides.liveRevisionId))
    .where(and(eq(roles.slug, role), eq(guides.locale, "en")));
  return found;
}

async function addGuide(role: string): Promise<string> {
  const [row] = await database().select({ id: roles.id }).from(roles).where(eq(roles.slug, role));
  if (!row) throw notFound();
  const id = catalogueId("guide", role);
  await database().insert(guides).values({ id, roleId: row.id }).onConflictDoNothing();
  return id;
}
