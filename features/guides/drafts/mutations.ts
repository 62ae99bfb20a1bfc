import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { guideDrafts, guideRevisions, guides, roles } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { contentHash } from "@/lib/content-hash";
import { now, toTimestamp } from "@/lib/dates";
import { AppError, notFound, senseless } from "@/lib/errors";
import type { Editor } from "@/lib/http/person";
import { listKnownNames } from "../catalogue/queries";
import type { GuideContent } from "../content";
import { projectEntries } from "../entries";
import { findFaults } from "../guide-rules";
import { heldInWords } from "../publication/held";
import { closeRetiring, publishRevision } from "../publication/mutations";
import type { DraftPatch } from "./input";
import { patchContent } from "./patch";
import { type Back, withPutBack } from "./putting-back";
import { findTextWith, type GuideDraft, getGuideDraft, getImpact, listKeys } from "./queries";

interface Save {
  role: string;
  /** The version that the editor's text began from. */
  version: number;
  content: GuideContent;
  origin: "save" | "autosave";
}

/**
 * Stores the editor's text as a new revision and moves the draft to it. A text equal to the stored one changes nothing.
 * @throws AppError `conflict`, with the draft as it stands, when somebody saved in between.
 */
export async function saveDraft(editor: Editor, save: Save): Promise<GuideDraft> {
  return inTransaction(async () => {
    const guide = await lockGuide(save.role);
    const stands = await getGuideDraft(editor, save.role);
    assertVersion(stands, save.version);
    const hash = contentHash(save.content);
    if (hash === contentHash(stands.content)) return stands;
    const [revision] = await database()
      .insert(guideRevisions)
      .values({
        guideId: guide.id,
        parentId: guide.headRevisionId ?? guide.liveRevisionId,
        origin: save.origin,
        content: save.content,
        contentHash: hash,
        authorId: editor.id,
      })
      .returning({ id: guideRevisions.id });
    if (!revision) throw new Error("A revision was not stored.");
    const version = sql<number>`(select count(*) from guide_revisions where guide_id = ${guide.id})`;
    const updatedAt = toTimestamp(now());
    if (stands.isOpen) {
      const moved = await database()
        .update(guideDrafts)
        .set({ headRevisionId: revision.id, version, updatedAt })
        .where(and(eq(guideDrafts.guideId, guide.id), eq(guideDrafts.version, save.version)))
        .returning({ version: guideDrafts.version });
      if (moved.length === 0) throw conflict(await getGuideDraft(editor, save.role));
    } else {
      if (!guide.liveRevisionId) throw notFound();
      await database().insert(guideDrafts).values({
        guideId: guide.id,
        baseRevisionId: guide.liveRevisionId,
        headRevisionId: revision.id,
        version,
        updatedAt,
      });
    }
    return getGuideDraft(editor, save.role);
  });
}

interface Change {
  role: string;
  version: number;
  patch: DraftPatch;
}

/**
 * Changes some fields of the draft and leaves the others as they stand.
 * @throws AppError `conflict` as `saveDraft`; `senseless` when a task is not one of this guide's.
 */
export async function changeDraft(editor: Editor, { role, version, patch }: Change): Promise<GuideDraft> {
  return inTransaction(async () => {
    await lockGuide(role);
    const stands = await getGuideDraft(editor, role);
    assertVersion(stands, version);
    const whole = await putBack(stands, patch.back ?? []);
    const patched = patchContent(whole, patch, await listKeys(stands.guideId));
    if ("fault" in patched) throw senseless(patched.fault.path, patched.fault.message);
    return saveDraft(editor, { role, version, content: patched.content, origin: patch.origin });
  });
}

/** @throws AppError `senseless` for what this guide never had */
async function putBack({ guideId, content }: GuideDraft, back: readonly Back[]): Promise<GuideContent> {
  let whole = content;
  for (const [at, one] of back.entries()) {
    const former = await findTextWith(guideId, one.id);
    if (!former) throw senseless(`back/${at}`, "This guide never had such an entry.");
    whole = withPutBack(whole, one, former);
  }
  return whole;
}

interface Publish {
  role: string;
  version: number;
  /** What became of entries that the text lacks: old id to new ids. */
  successors?: Record<string, string[]>;
}

/**
 * Puts the open draft live. @returns the notice for the page caches, and what is live now.
 * @throws AppError `conflict` when the draft or the live text has moved on, `senseless` naming every field at fault.
 */
export async function publishDraft(
  editor: Editor,
  { role, version, successors = {} }: Publish,
): Promise<{ notice: string; draft: GuideDraft }> {
  return inTransaction(async () => {
    const guide = await lockGuide(role);
    const stands = await getGuideDraft(editor, role);
    assertVersion(stands, version);
    if (!guide.headRevisionId) {
      throw new AppError("senseless", "Nothing was changed since this guide was last published.");
    }
    if (stands.isBehind) throw conflict(stands, "Another text went live since this draft was begun.");
    const faults = findFaults(stands.content, await listKnownNames());
    if (faults.length > 0) {
      throw new AppError("senseless", "This guide is not ready to be published.", {
        errors: faults.map(({ path, message }) => ({ path, message })),
      });
    }
    await closeRetiring(guide.id, new Set(projectEntries(stands.content).map(({ id }) => id)));
    const affected = await assertMapped(editor, role, successors);
    const notice = await publishRevision({
      guideId: guide.id,
      revisionId: guide.headRevisionId,
      content: stands.content,
      by: editor,
      successors,
      affected,
    });
    await database().delete(guideDrafts).where(eq(guideDrafts.guideId, guide.id));
    return { notice, draft: await getGuideDraft(editor, role) };
  });
}

/**
 * Nothing that learners hold something on goes without a word of what became of it.
 * @returns how many learners the removed entries touch, by their ids.
 */
async function assertMapped(
  editor: Editor,
  role: string,
  successors: Record<string, string[]>,
): Promise<Record<string, number>> {
  const { removed } = await getImpact(editor, role);
  const ids = new Set(removed.map(({ id }) => id));
  const strange = Object.keys(successors).find((id) => !ids.has(id));
  if (strange) throw senseless(`successors/${strange}`, "The text does not take this entry out.");
  const unsaid = removed.filter(({ id, held }) => held.learners > 0 && successors[id] === undefined);
  if (unsaid.length > 0) {
    throw new AppError("senseless", "Say what became of the entries that learners hold something on.", {
      errors: unsaid.map(({ id, title, held }) => ({
        path: `successors/${id}`,
        message: `“${title}”: ${heldInWords(held)}.`,
      })),
    });
  }
  return Object.fromEntries(
    removed.filter(({ held }) => held.learners > 0).map(({ id, held }) => [id, held.learners]),
  );
}

/** One writer at a time for each guide: the row is held until the transaction ends, for others to refer to. */
async function lockGuide(role: string) {
  const [guide] = await database()
    .select({
      id: guides.id,
      liveRevisionId: guides.liveRevisionId,
      headRevisionId: sql<
        string | null
      >`(select head_revision_id from guide_drafts where guide_id = guides.id)`,
    })
    .from(guides)
    .innerJoin(roles, eq(roles.id, guides.roleId))
    .where(and(eq(roles.slug, role), eq(guides.locale, "en")))
    .for("no key update", { of: guides });
  if (!guide) throw notFound();
  return guide;
}

function assertVersion(stands: GuideDraft, version: number): void {
  if (stands.version !== version) throw conflict(stands);
}

function conflict(
  current: GuideDraft,
  message = "Somebody has saved this guide since you opened it.",
): AppError {
  return new AppError("conflict", message, { current });
}
