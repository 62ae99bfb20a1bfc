import "server-only";
import { and, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import { closeEntries } from "@/db/holding";
import { tellHolders } from "@/db/notices";
import {
  auditLines,
  claimCare,
  entries,
  entrySuccessions,
  entryTechnologies,
  guidePublications,
  guides,
  roles,
  technologies,
  terms,
} from "@/db/schema";
import { raiseSiteVersion } from "@/db/site-version";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { AppError } from "@/lib/errors";
import type { GuideContent } from "../content";
import { type EntryRow, projectEntries } from "../entries";
import { technologyUses } from "../technology-uses";
import { pagesTelling } from "./pages";

interface Publication {
  guideId: string;
  revisionId: string;
  content: GuideContent;
  /** Null when the seed publishes. */
  by: { id: string } | null;
  /** What became of entries that the new text lacks: old id to new ids. One without a line here was removed. */
  successors?: Record<string, string[]>;
  /** How many learners held something on them: old id to number. */
  affected?: Record<string, number>;
}

/**
 * Puts a revision live: moves the pointer, writes who and when, and projects the entries that bookmarks, marks,
 * notes and blocks point to. @returns the notice for the page caches, see `raiseSiteVersion`.
 */
export async function publishRevision(publication: Publication): Promise<string> {
  return inTransaction(async () => {
    const { guideId, revisionId, content, by } = publication;
    const at = toTimestamp(now());
    const [role] = await database()
      .select({ slug: roles.slug, wasLive: sql<boolean>`${guides.liveRevisionId} is not null` })
      .from(guides)
      .innerJoin(roles, eq(roles.id, guides.roleId))
      .where(eq(guides.id, guideId));
    if (!role) throw new Error(`There is no guide ${guideId}.`);
    const projected = projectEntries(content, await sharedNames());
    assertSuccessorsStand(publication, projected);
    await closeRetiring(guideId, new Set(projected.map(({ id }) => id)));
    const [row] = await database()
      .insert(guidePublications)
      .values({ guideId, revisionId, publishedById: by?.id ?? null, publishedAt: at, publishAt: at })
      .returning({ id: guidePublications.id });
    if (!row) throw new Error("A publication was not stored.");
    await database()
      .update(guides)
      .set({ liveRevisionId: revisionId, livePublicationId: row.id })
      .where(eq(guides.id, guideId));

    const touched = await technologiesOf(guideId);
    const before = await liveEntriesOf(guideId);
    await writeEntries(guideId, projected);
    await retireEntries(publication, before, projected, { id: row.id, at });
    await writeTechnologies(guideId, content);
    for (const slug of await technologiesOf(guideId)) touched.add(slug);

    await database()
      .insert(auditLines)
      .values({
        personId: by?.id ?? null,
        action: "guide.publish",
        subject: `guide:${guideId}`,
        details: {
          role: role.slug,
          revisionId,
          publicationId: row.id,
          successors: publication.successors ?? {},
          affected: publication.affected ?? {},
        },
      });
    // A first publication gives a role its page, so every page that names the role changes with it.
    if (!role.wasLive) return raiseSiteVersion(["*"]);
    return raiseSiteVersion(pagesTelling(role.slug, touched));
  });
}

function assertSuccessorsStand({ successors = {} }: Publication, projected: EntryRow[]): void {
  const ids = new Set(projected.map((entry) => entry.id));
  const strange = Object.keys(successors).filter((old) => successors[old]?.some((heir) => !ids.has(heir)));
  if (strange.length === 0) return;
  throw new AppError("senseless", "An entry can only be replaced by one of the new text.", {
    errors: strange.map((old) => ({
      path: `successors/${old}`,
      message: "There is no such entry in the text.",
    })),
  });
}

/** Holds the entries that a text of these ids retires, until the transaction ends: nobody comes to hold one meanwhile. */
export async function closeRetiring(guideId: string, stays: ReadonlySet<string>): Promise<void> {
  await closeEntries([...(await liveEntriesOf(guideId))].filter((id) => !stays.has(id)));
}

async function liveEntriesOf(guideId: string): Promise<Set<string>> {
  const rows = await database()
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.guideId, guideId), isNull(entries.retiredAt)));
  return new Set(rows.map((row) => row.id));
}

async function writeEntries(guideId: string, projected: EntryRow[]): Promise<void> {
  if (projected.length === 0) return;
  await assertEntriesAreOwn(guideId, projected);
  const columns = ["kind", "key", "title", "body", "position"];
  const list = (prefix: string) => sql.raw(columns.map((column) => `${prefix}.${column}`).join(", "));
  await database()
    .insert(entries)
    .values(projected.map(({ text, ...row }) => ({ ...row, guideId, body: text })))
    .onConflictDoUpdate({
      target: entries.id,
      set: {
        ...Object.fromEntries(columns.map((column) => [column, sql.raw(`excluded.${column}`)])),
        retiredAt: null,
      },
      // Unchanged entries are not written: each write costs a search vector.
      setWhere: sql`row(${list("entries")}) is distinct from row(${list("excluded")}) or entries.retired_at is not null`,
    });
  const claims = projected.filter((entry) => entry.kind === "claim");
  if (claims.length === 0) return;
  await database()
    .insert(claimCare)
    .values(claims.map((claim) => ({ entryId: claim.id })))
    .onConflictDoNothing();
}

/** A key is an anchor that people have linked to, an id is what they kept: no other entry may take either over. */
async function assertEntriesAreOwn(guideId: string, projected: EntryRow[]): Promise<void> {
  const idOf = new Map(projected.map((entry) => [entry.key, entry.id]));
  const ids = [...idOf.values()];
  const known = await database()
    .select({ id: entries.id, key: entries.key, guideId: entries.guideId })
    .from(entries)
    .where(
      or(and(eq(entries.guideId, guideId), inArray(entries.key, [...idOf.keys()])), inArray(entries.id, ids)),
    );
  const taken = known.filter((row) => row.guideId !== guideId || (idOf.get(row.key) ?? row.id) !== row.id);
  if (taken.length === 0) return;
  throw new AppError("senseless", "An entry cannot take the place of another one.", {
    errors: [...new Set(taken.map((row) => row.key))].map((key) => ({
      path: key,
      message: "This name belonged to another entry.",
    })),
  });
}

/** Entries that the new text lacks keep their rows, with the day they went and what came in their place. */
async function retireEntries(
  { guideId, successors = {} }: Publication,
  before: ReadonlySet<string>,
  projected: EntryRow[],
  { id: publicationId, at }: { id: string; at: string },
): Promise<void> {
  const kept = projected.map((entry) => entry.id);
  const gone = await database()
    .update(entries)
    .set({ retiredAt: at })
    .where(
      and(
        eq(entries.guideId, guideId),
        isNull(entries.retiredAt),
        kept.length > 0 ? notInArray(entries.id, kept) : undefined,
      ),
    )
    .returning({ id: entries.id });
  if (gone.length === 0) return;
  const lines = gone.flatMap(({ id }) => {
    const heirs = [...new Set(successors[id] ?? [])];
    const targets: (string | null)[] = heirs.length > 0 ? heirs : [null];
    return targets.map((newEntryId) => ({
      oldEntryId: id,
      newEntryId,
      publicationId,
      joins: newEntryId !== null && before.has(newEntryId),
    }));
  });
  await database().insert(entrySuccessions).values(lines);
  await tellHolders(
    publicationId,
    gone.map(({ id }) => id),
  );
}

async function writeTechnologies(guideId: string, content: GuideContent): Promise<void> {
  await database().execute(sql`
    delete from ${entryTechnologies} using ${entries}
    where ${entries.id} = ${entryTechnologies.entryId} and ${entries.guideId} = ${guideId}`);
  const uses = technologyUses(content);
  if (uses.length === 0) return;
  const known = await database()
    .select({ id: technologies.id, slug: technologies.slug })
    .from(technologies)
    .where(inArray(technologies.slug, [...new Set(uses.map((use) => use.technology))]));
  const idOf = new Map(known.map((row) => [row.slug, row.id]));
  const rows = uses.flatMap(({ entryId, technology }) => {
    const technologyId = idOf.get(technology);
    return technologyId ? [{ entryId, technologyId }] : [];
  });
  if (rows.length > 0) await database().insert(entryTechnologies).values(rows);
}

/** The names that entries are shown and found by. */
async function sharedNames() {
  const named = await database()
    .select({ slug: technologies.slug, name: technologies.name })
    .from(technologies);
  const meant = await database().select({ slug: terms.slug, term: terms.term }).from(terms);
  return {
    technologies: new Map(named.map((row) => [row.slug, row.name])),
    terms: new Map(meant.map((row) => [row.slug, row.term])),
  };
}

async function technologiesOf(guideId: string): Promise<Set<string>> {
  const rows = await database()
    .selectDistinct({ slug: technologies.slug })
    .from(entryTechnologies)
    .innerJoin(entries, eq(entries.id, entryTechnologies.entryId))
    .innerJoin(technologies, eq(technologies.id, entryTechnologies.technologyId))
    .where(eq(entries.guideId, guideId));
  return new Set(rows.map((row) => row.slug));
}
