import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { isOwnVersion } from "@/db/own-version";
import { aroundTaken } from "@/db/savepoint";
import { tags } from "@/db/schema";
import { allowLongWork, database, inTransaction } from "@/db/transaction";
import { isoInstant, now, toTimestamp } from "@/lib/dates";
import { changedElsewhere, notFound, senseless } from "@/lib/errors";
import { matchedVersion } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import { formatCount } from "@/lib/money";
import { undoSince, undoUntil } from "@/lib/undo-term";
import { cleanTag, cleanTags } from "../tag-name";
import { getTag, listTags, type Tag } from "./queries";

/** The ids of a person's tags with these names, in their order; those that are not there are made. */
export async function tagsNamed(learner: Learner, names: readonly string[]): Promise<string[]> {
  const clean = cleanTags(names);
  const ids = await tagIdsByName(learner, clean);
  return [...new Set(clean.flatMap((name) => ids.get(name) ?? []))];
}

/**
 * The same by name, for clean names as they are written.
 * @throws AppError `senseless` when there would be too many
 */
export async function tagIdsByName(learner: Learner, names: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names)];
  const ids = new Map<string, string>();
  for (let at = 0; at < wanted.length; at += madeAtOnce) {
    const some = wanted.slice(at, at + madeAtOnce);
    const made = await database()
      .insert(tags)
      .values(some.map((name) => ({ ownerId: learner.id, name })))
      .onConflictDoNothing()
      .returning({ id: tags.id });
    if (made.length > 0) await assertFew(learner);
    const rows = await database().execute<{ id: string; name: string }>(sql`
      select t.id, wanted.name from jsonb_array_elements_text(${JSON.stringify(some)}::jsonb) wanted(name)
      join tags t on lower(t.name) = lower(wanted.name)
      where t.owner_id = ${learner.id} and t.deleted_at is null`);
    for (const { id, name } of rows) ids.set(name, id);
  }
  return ids;
}

const madeAtOnce = 2000;
/** All of them stand beside the bookmarks. */
const mostTags = 10_000;

async function assertFew(learner: Learner): Promise<void> {
  const count = () => database().$count(tags, and(eq(tags.ownerId, learner.id), isNull(tags.deletedAt)));
  if ((await count()) <= mostTags) return;
  await eraseUnused(learner);
  if ((await count()) > mostTags)
    throw senseless("tags", `You have ${formatCount(mostTags)} tags, and more cannot be made.`);
}

/** Nobody sees a tag that stands on no bookmark, so those that Undo cannot bring back make room for others. */
async function eraseUnused(learner: Learner): Promise<void> {
  const since = toTimestamp(undoSince(now()));
  await allowLongWork();
  await database().execute(sql`
    delete from tags t where t.owner_id = ${learner.id} and t.created_at < ${since} and t.id not in (
      select unnest(tag_ids) from bookmarks where owner_id = ${learner.id}
      union all
      select jsonb_array_elements_text(i->'before')::uuid
      from bookmark_changes c cross join lateral jsonb_array_elements(c.items) i
      where c.owner_id = ${learner.id} and c.field = 'tags' and c.created_at > ${since})`);
}

/**
 * Gives a tag another name, on all its bookmarks at once.
 * @throws AppError `senseless` for the name of another tag: two are made one by a gesture that Undo takes back.
 */
export async function renameTag(
  learner: Learner,
  id: string,
  ifMatch: string | null,
  { name }: { name: string },
): Promise<Tag> {
  return inTransaction(async () => {
    const version = matchedVersion(ifMatch, id);
    await makeRoomFor(learner, id, cleanTag(name) ?? name);
    const [row] = await database()
      .update(tags)
      .set({ name: cleanTag(name) ?? name, version: sql`${tags.version} + 1` })
      .where(isOwnVersion(tags, learner, id, version))
      .returning({ id: tags.id });
    const current = await getTag(learner, id);
    if (!row) throw changedElsewhere("tag", current);
    return current;
  });
}

/** A tag of that name that no bookmark shows was merged away: in the trash and for Undo, this one takes its place. */
async function makeRoomFor(learner: Learner, id: string, name: string): Promise<void> {
  const other = (await listTags(learner)).find((tag) => tag.name.toLowerCase() === name.toLowerCase());
  if (other && other.id !== id) throw senseless("name", `You have a tag “${other.name}” already.`);
  const [unseen] = await database().execute<{ id: string }>(sql`
    update tags set deleted_at = ${toTimestamp(now())}, version = version + 1
    where owner_id = ${learner.id} and deleted_at is null and lower(name) = lower(${name}) and id <> ${id} returning id`);
  if (!unseen) return;
  await database().execute(sql`
    update bookmarks set tag_ids = array_replace(tag_ids, ${unseen.id}, ${id})
    where owner_id = ${learner.id} and deleted_at is not null and ${unseen.id} = any(tag_ids)`);
  await nameInHistory(learner, unseen.id, id);
}

/** Takes a tag off all its bookmarks; for 30 days it can be restored with them. */
export async function removeTag(learner: Learner, id: string, ifMatch: string | null) {
  return inTransaction(async () => {
    const version = matchedVersion(ifMatch, id);
    const at = now();
    const [row] = await database()
      .update(tags)
      .set({ deletedAt: toTimestamp(at), version: sql`${tags.version} + 1` })
      .where(isOwnVersion(tags, learner, id, version))
      .returning({ id: tags.id });
    if (!row) throw changedElsewhere("tag", await getTag(learner, id));
    return { id, restorableUntil: toTimestamp(undoUntil(at)) };
  });
}

/**
 * Puts a removed tag back on the bookmarks that had it. Where another has its name by now, they get that one, and it is
 * the answer.
 */
export async function restoreTag(learner: Learner, id: string): Promise<Tag> {
  return inTransaction(async () => {
    const isOwn = and(eq(tags.id, id), eq(tags.ownerId, learner.id));
    const [kept] = await database().select().from(tags).where(isOwn).for("update");
    if (!kept) throw notFound();
    if (kept.deletedAt === null) return getTag(learner, id);
    if (isoInstant(kept.deletedAt) <= toTimestamp(undoSince(now()))) throw notFound();
    return aroundTaken(async () => {
      const [namesake] = await database().execute<{ id: string }>(sql`
        select id from tags
        where owner_id = ${learner.id} and deleted_at is null and lower(name) = lower(${kept.name})`);
      if (namesake) {
        await database().execute(sql`
          update bookmarks set tag_ids = array_remove(array_remove(tag_ids, ${namesake.id}), ${id}) || ${namesake.id}::uuid,
            version = version + 1
          where owner_id = ${learner.id} and ${id} = any(tag_ids)`);
        await nameInHistory(learner, id, namesake.id);
        return getTag(learner, namesake.id);
      }
      await database()
        .update(tags)
        .set({ deletedAt: null, version: sql`${tags.version} + 1` })
        .where(isOwn);
      return getTag(learner, id);
    });
  });
}

/** Undo of earlier gestures finds the tag that has taken another's place. */
async function nameInHistory(learner: Learner, gone: string, id: string): Promise<void> {
  await database().execute(sql`
    update bookmark_changes set items = replace(items::text, ${gone}, ${id})::jsonb
    where owner_id = ${learner.id} and field = 'tags' and items::text like ${`%${gone}%`}`);
}
