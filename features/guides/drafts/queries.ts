import "server-only";
import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { EntryKind } from "@/db/enums";
import { entries, guideDrafts, guidePublications, guideRevisions, guides, people, roles } from "@/db/schema";
import { database } from "@/db/transaction";
import { notFound } from "@/lib/errors";
import type { Editor } from "@/lib/http/person";
import { type GuideContent, guideContent } from "../content";
import { projectEntries } from "../entries";
import { type Held, heirsInPlace, nothingHeld } from "../publication/held";
import { countHeld } from "../publication/queries";

export interface GuideDraft {
  guideId: string;
  role: { slug: string; title: string };
  /** The number of revisions that this guide has had, so it never comes back, whoever saved, published or seeded. */
  version: number;
  /** False while nobody has changed anything since the last publication. */
  isOpen: boolean;
  content: GuideContent;
  /** Whether the live text has moved on since this draft was begun. */
  isBehind: boolean;
  savedAt: string | null;
  savedBy: string | null;
  publishedAt: string | null;
}

/** What an editor sees of a guide. @throws AppError `not-found` when the role has none. */
export async function getGuideDraft(editor: Editor, role: string): Promise<GuideDraft> {
  const draft = await findGuideDraft(editor, role);
  if (!draft) throw notFound();
  return draft;
}

/** The open draft of a guide, or else its live text as one that nobody has changed yet; null without a guide. */
export async function findGuideDraft(_editor: Editor, role: string): Promise<GuideDraft | null> {
  const saver = alias(people, "saver");
  const [row] = await database()
    .select({
      guideId: guides.id,
      role: { slug: roles.slug, title: roles.title },
      version: sql<number>`coalesce(${guideDrafts.version}, (select count(*) from guide_revisions c where c.guide_id = ${guides.id}))::int`,
      isOpen: sql<boolean>`${guideDrafts.guideId} is not null`,
      content: guideRevisions.content,
      isBehind: sql<boolean>`${guideDrafts.guideId} is not null and ${guideDrafts.baseRevisionId} is distinct from ${guides.liveRevisionId}`,
      savedAt: guideDrafts.updatedAt,
      savedBy: saver.name,
      publishedAt: guidePublications.publishAt,
    })
    .from(guides)
    .innerJoin(roles, eq(roles.id, guides.roleId))
    .leftJoin(guideDrafts, eq(guideDrafts.guideId, guides.id))
    .innerJoin(
      guideRevisions,
      eq(guideRevisions.id, sql`coalesce(${guideDrafts.headRevisionId}, ${guides.liveRevisionId})`),
    )
    .leftJoin(saver, and(eq(saver.id, guideRevisions.authorId), isNotNull(guideDrafts.guideId)))
    .leftJoin(guidePublications, eq(guidePublications.id, guides.livePublicationId))
    .where(and(eq(roles.slug, role), eq(guides.locale, "en")));
  if (!row) return null;
  return { ...row, content: guideContent.parse(row.content) };
}

export interface Impact {
  /** Live entries that the draft lacks. */
  removed: { id: string; kind: EntryKind; title: string; held: Held; suggested: string[] }[];
  /** What the draft has, for an editor to choose from. */
  entries: { id: string; kind: EntryKind; title: string; isNew: boolean }[];
}

/** Which entries the draft of a guide takes out, and what learners hold on them. */
export async function getImpact(editor: Editor, role: string): Promise<Impact> {
  const { guideId, content } = await getGuideDraft(editor, role);
  const live = await database()
    .select({ id: entries.id, kind: entries.kind, title: entries.title, position: entries.position })
    .from(entries)
    .where(and(eq(entries.guideId, guideId), isNull(entries.retiredAt)))
    .orderBy(asc(entries.kind), asc(entries.position));
  const known = new Set(live.map(({ id }) => id));
  const drafted = projectEntries(content).map(({ id, kind, title }) => ({
    id,
    kind,
    title,
    isNew: !known.has(id),
  }));
  const ids = new Set(drafted.map(({ id }) => id));
  const removed = live.filter(({ id }) => !ids.has(id));
  const held = await countHeld(removed.map(({ id }) => id));
  const of = (all: readonly { id: string; kind: EntryKind }[], kind: EntryKind) =>
    all.filter((entry) => entry.kind === kind).map(({ id }) => id);
  return {
    entries: drafted,
    removed: removed.map(({ id, kind, title }) => ({
      id,
      kind,
      title,
      held: held.get(id) ?? nothingHeld,
      suggested: heirsInPlace(id, of(live, kind), of(drafted, kind)),
    })),
  };
}

/** All names that entries of a guide have ever had: none is given twice. */
export async function listKeys(guideId: string): Promise<Set<string>> {
  const rows = await database()
    .select({ key: entries.key })
    .from(entries)
    .where(eq(entries.guideId, guideId));
  return new Set(rows.map(({ key }) => key));
}

/** The newest text of a guide that has a task or step with this id; null when none ever had. */
export async function findTextWith(guideId: string, id: string): Promise<GuideContent | null> {
  const named = sql`jsonb_build_array(jsonb_build_object('id', ${id}::text))`;
  const [row] = await database()
    .select({ content: guideRevisions.content })
    .from(guideRevisions)
    .where(
      and(
        eq(guideRevisions.guideId, guideId),
        sql`(${guideRevisions.content}->'tasks' @> ${named} or ${guideRevisions.content}->'steps' @> ${named})`,
      ),
    )
    .orderBy(desc(guideRevisions.id))
    .limit(1);
  return row ? guideContent.parse(row.content) : null;
}

export interface DeskGuide {
  role: { slug: string; title: string };
  publishedAt: string | null;
  draftVersion: number | null;
  draftSavedAt: string | null;
}

/** All guides by their role's slug, with their open drafts; a page of at most `limit` after the role `after`. */
export async function listDeskGuides(
  _editor: Editor,
  { after, limit = 50 }: { after?: string; limit?: number } = {},
): Promise<{ items: DeskGuide[]; next: string | null }> {
  const rows = await database()
    .select({
      role: { slug: roles.slug, title: roles.title },
      publishedAt: guidePublications.publishAt,
      draftVersion: guideDrafts.version,
      draftSavedAt: guideDrafts.updatedAt,
    })
    .from(guides)
    .innerJoin(roles, eq(roles.id, guides.roleId))
    .leftJoin(guidePublications, eq(guidePublications.id, guides.livePublicationId))
    .leftJoin(guideDrafts, eq(guideDrafts.guideId, guides.id))
    .where(after === undefined ? undefined : gt(roles.slug, after))
    .orderBy(asc(roles.slug))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.role.slug ?? null) : null };
}
