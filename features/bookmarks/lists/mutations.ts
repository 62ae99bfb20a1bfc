import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { ListAccess } from "@/db/enums";
import { oneAtATime } from "@/db/one-at-a-time";
import { isOwnVersion } from "@/db/own-version";
import { lists } from "@/db/schema";
import { raiseSiteVersion } from "@/db/site-version";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { AppError, changedElsewhere, notFound, senseless } from "@/lib/errors";
import { matchedVersion } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import { undoSince, undoUntil } from "@/lib/undo-term";
import type { ChangeList, MakeList } from "./input";
import { getList, type List } from "./queries";

const mostLists = 1000;

/** @throws AppError `senseless` for a name that another list of the person has, and for too many lists. */
export async function makeList(learner: Learner, input: MakeList): Promise<List> {
  return inTransaction(async () => {
    await oneAtATime(learner.id);
    if ((await countLists(learner)) >= mostLists) {
      throw senseless("name", `You have ${mostLists} lists, and more cannot be made.`);
    }
    const name = input.name.trim();
    const [row] = await database()
      .insert(lists)
      .values({
        ...{ ownerId: learner.id, name, description: input.description || null },
        ...{ access: input.access ?? "private", secret: input.access === "link" ? newSecret() : null },
      })
      .onConflictDoNothing()
      .returning({ id: lists.id });
    if (!row) throw senseless("name", `You have a list “${name}” already.`);
    if (input.access === "public") await tellSitemap();
    return getList(learner, row.id);
  });
}

/**
 * The ids of a person's lists by these names; those that are not there are made, for nobody else to see.
 * @throws AppError `senseless` when there would be too many
 */
export async function listsNamed(learner: Learner, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const tooMany = () => senseless("content", `You can have at most ${mostLists} lists.`);
  if (names.length > mostLists) throw tooMany();
  await oneAtATime(learner.id);
  const made = await database()
    .insert(lists)
    .values(names.map((name) => ({ ownerId: learner.id, name })))
    .onConflictDoNothing()
    .returning({ id: lists.id });
  if (made.length > 0 && (await countLists(learner)) > mostLists) throw tooMany();
  const rows = await database().execute<{ id: string; name: string }>(sql`
    select l.id, wanted.name from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) wanted(name)
    join lists l on lower(l.name) = lower(wanted.name)
    where l.owner_id = ${learner.id} and l.deleted_at is null`);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/**
 * @throws AppError `conflict` with the list as it is when the version is no longer current, `senseless` for the name of
 * another list
 */
export async function changeList(
  learner: Learner,
  id: string,
  ifMatch: string | null,
  input: ChangeList,
): Promise<List> {
  return inTransaction(async () => {
    const version = matchedVersion(ifMatch, id);
    const namesake = input.name === undefined ? null : await findNamesake(learner, id, input.name.trim());
    if (namesake) throw senseless("name", `You have a list “${namesake.name}” already.`);
    const [row] = await database()
      .update(lists)
      .set({
        ...(input.name === undefined ? {} : { name: input.name.trim() }),
        ...(input.description === undefined ? {} : { description: input.description || null }),
        ...(input.access === undefined ? {} : accessOf(input.access)),
        version: sql`${lists.version} + 1`,
        updatedAt: toTimestamp(now()),
      })
      .where(isOwnVersion(lists, learner, id, version))
      .returning({ id: lists.id });
    const current = await getList(learner, id);
    if (!row) throw changedElsewhere("list", current);
    if (input.access !== undefined || current.access === "public") await tellSitemap();
    return current;
  });
}

/** Removes a list and keeps its bookmarks; for 30 days it can be restored with what it held. */
export async function removeList(learner: Learner, id: string, ifMatch: string | null) {
  return inTransaction(async () => {
    const version = matchedVersion(ifMatch, id);
    const at = now();
    const [row] = await database()
      .update(lists)
      .set({ deletedAt: toTimestamp(at), version: sql`${lists.version} + 1`, updatedAt: toTimestamp(at) })
      .where(isOwnVersion(lists, learner, id, version))
      .returning({ access: lists.access });
    if (!row) throw changedElsewhere("list", await getList(learner, id));
    if (row.access === "public") await tellSitemap();
    return { id, restorableUntil: toTimestamp(undoUntil(at)) };
  });
}

/**
 * Puts a removed list back with the bookmarks that are in no other meanwhile.
 * @throws AppError `conflict` when another list has its name by now
 */
export async function restoreList(learner: Learner, id: string): Promise<List> {
  return inTransaction(async () => {
    const at = now();
    const own = sql`(select name from lists where id = ${id} and owner_id = ${learner.id})`;
    const namesake = await findNamesake(learner, id, own);
    if (namesake) {
      throw new AppError(
        "conflict",
        `You have another list “${namesake.name}” now. Give it another name first.`,
        {
          current: namesake,
        },
      );
    }
    const rows = await database().execute(sql`
      update lists set deleted_at = null, version = version + 1, updated_at = ${toTimestamp(at)}
      where id = ${id} and owner_id = ${learner.id}
        and (deleted_at is null or deleted_at > ${toTimestamp(undoSince(at))}) returning id`);
    if (rows.length === 0) throw notFound();
    const list = await getList(learner, id);
    if (list.access === "public") await tellSitemap();
    return list;
  });
}

function countLists(learner: Learner): Promise<number> {
  return database().$count(lists, and(eq(lists.ownerId, learner.id), isNull(lists.deletedAt)));
}

/** Another list of the person's with this name, however it is spelled. */
async function findNamesake(learner: Learner, id: string, name: string | SQL) {
  const [row] = await database()
    .select({ id: lists.id, name: lists.name })
    .from(lists)
    .where(
      and(
        eq(lists.ownerId, learner.id),
        isNull(lists.deletedAt),
        sql`lower(${lists.name}) = lower(${name})`,
        ne(lists.id, id),
      ),
    );
  return row ?? null;
}

/** The map of the site names public lists and no others. */
async function tellSitemap(): Promise<void> {
  await raiseSiteVersion(["!/sitemap.xml"]);
}

/** A list that becomes one by link gets a new secret, so that an address given away before is worth nothing. */
function accessOf(access: ListAccess) {
  const secret =
    access === "link"
      ? sql`case when ${lists.access} = 'link' then ${lists.secret} else ${newSecret()} end`
      : null;
  return { access, secret };
}

function newSecret(): string {
  return randomBytes(20).toString("hex");
}
