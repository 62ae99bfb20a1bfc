import "server-only";
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { holdEntries } from "@/db/holding";
import { lists } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, Temporal, toTimestamp } from "@/lib/dates";
import { appUrl } from "@/lib/env";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { normalAddress, thingAt } from "../address";
import { keepAdding } from "../history/mutations";
import { listsNamed } from "../lists/mutations";
import { tagIdsByName } from "../tags/mutations";
import { readImport } from "./import-file";
import { type ImportFile, type ImportItem, type Remark, UnreadableFile } from "./import-item";
import { type ResolvedThing, readKeptKeys, resolveThings } from "./queries";

/** What a file brings and what becomes of it. */
export interface ImportReport {
  format: string;
  /** Bookmarks found in the file, those refused included. */
  total: number;
  /** That are kept, or would be. */
  fresh: number;
  /** That the person keeps already; those stay as they are. */
  known: number;
  /** That the file itself holds twice; the first counts. */
  doubles: number;
  /** Fresh ones whose page is kept under another spelling of its address. */
  similar: number;
  refused: number;
  cleaned: number;
  /** The first hundred of each, in the order of the file. */
  refusals: Remark[];
  cleanings: Remark[];
  lists: string[];
  tags: number;
  examples: string[];
  /** What Undo names; null in a preview, or when nothing was added. */
  changeId: string | null;
}

/**
 * What an import would do, with nothing done.
 * @throws AppError `senseless` for a file that cannot be read
 */
export async function previewImport(learner: Learner, content: string): Promise<ImportReport> {
  const file = await readable(content);
  return reportOf(file, await sortOut(learner, file));
}

/**
 * Keeps what a file holds and the person does not keep yet, in one gesture that Undo takes back.
 * @throws AppError `senseless` for a file that cannot be read
 */
export async function importBookmarks(learner: Learner, content: string): Promise<ImportReport> {
  const file = await readable(content);
  return inTransaction(async () => {
    const sorted = await sortOut(learner, file);
    const tagIds = await tagIdsByName(
      learner,
      sorted.fresh.flatMap(({ item }) => item.tags),
    );
    const listIds = await importLists(learner, file, sorted.fresh);
    const lastOf = await lastPositions(learner);
    await holdEntries(
      learner.id,
      sorted.fresh.map(({ thing }) => (thing?.kind === "entry" ? thing.id : null)),
    );
    const ids: string[] = [];
    const places = new Map<string, number>();
    for (let at = 0; at < sorted.fresh.length; at += insertedAtOnce) {
      const rows = sorted.fresh.slice(at, at + insertedAtOnce).map(({ item, thing }, offset) => {
        const listId = item.list ? (listIds.get(item.list) ?? null) : null;
        const place = (places.get(listId ?? "") ?? 0) + 1;
        places.set(listId ?? "", place);
        const keptAt = item.keptAt ?? toTimestamp(now());
        return {
          // Of one moment, what stands first in the file is the newest, as in our own files.
          id: v7({ msecs: Temporal.Instant.from(keptAt).epochMilliseconds, seq: 0x7fff_ffff - at - offset }),
          ...columnsOf(thing),
          url: thing ? null : item.url,
          normal_url: thing || !item.url ? null : normalAddress(item.url),
          snapshot: { title: item.title, text: item.text },
          ...{ title: item.ownTitle, note: item.note, state: item.state },
          ...{ read_anchor: item.reading?.anchor ?? null, read_share: item.reading?.share ?? null },
          list_id: listId,
          last: listId && (lastOf.get(listId) ?? "0"),
          place: item.position ?? String(place),
          tag_ids: item.tags.flatMap((tag) => tagIds.get(tag) ?? []),
          created_at: keptAt,
        };
      });
      ids.push(...(await insertRows(learner, rows)));
    }
    const change = ids.length > 0 ? await keepAdding(learner, ids, `Imported ${ids.length}`) : null;
    return { ...reportOf(file, sorted), fresh: ids.length, changeId: change?.changeId ?? null };
  });
}

const insertedAtOnce = 1000;

/** One parameter holds all rows: with one for each value, most of the time would go into writing the statement. */
async function insertRows(learner: Learner, rows: readonly object[]): Promise<string[]> {
  const added = await database().execute<{ id: string }>(sql`
    insert into bookmarks (id, owner_id, kind, guide_id, entry_id, figure_id, technology_id, article_id, url, normal_url,
      snapshot, title, note, state, read_anchor, read_share, list_id, position, tag_ids, created_at)
    select r.id, ${learner.id}, r.kind, r.guide_id, r.entry_id, r.figure_id, r.technology_id, r.article_id, r.url,
      r.normal_url, r.snapshot, r.title, r.note, r.state, r.read_anchor, r.read_share, r.list_id, r.last + r.place,
      r.tag_ids, r.created_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, kind text, guide_id uuid, entry_id uuid,
      figure_id uuid, technology_id uuid, article_id uuid, url text, normal_url text, snapshot jsonb, title text,
      note text, state text, read_anchor text, read_share real, list_id uuid, last numeric, place numeric,
      tag_ids uuid[], created_at timestamptz)
    on conflict do nothing returning id`);
  return added.map(({ id }) => id);
}

async function readable(content: string): Promise<ImportFile> {
  try {
    return await readImport(content);
  } catch (error) {
    if (error instanceof UnreadableFile) throw senseless("content", error.message);
    throw error;
  }
}

interface Sorted {
  fresh: { item: ImportItem; thing: ResolvedThing | null }[];
  known: number;
  doubles: number;
  similar: number;
  /** Things that this portal does not have. */
  missing: Remark[];
}

async function sortOut(learner: Learner, { items }: ImportFile): Promise<Sorted> {
  const named = items.map((item) => ({ item, name: nameOf(item) }));
  const things = await resolveThings(named.flatMap(({ name }) => name ?? []));
  const { targets, addresses } = await readKeptKeys(learner);
  const sorted: Sorted = { fresh: [], known: 0, doubles: 0, similar: 0, missing: [] };
  const seen = new Set<string>();
  for (const { item, name } of named) {
    const thing = (name && things.get(name)) || null;
    const key = thing?.id ?? item.url;
    if (!key) {
      sorted.missing.push({ place: item.place, title: item.title, reason: "this portal has no such thing" });
    } else if (seen.has(key)) {
      sorted.doubles += 1;
    } else if (targets.has(key)) {
      sorted.known += 1;
    } else {
      sorted.fresh.push({ item, thing });
      if (!thing && item.url && addresses.has(normalAddress(item.url))) sorted.similar += 1;
    }
    if (key) seen.add(key);
  }
  return sorted;
}

/** The name of a thing of this portal, also where the file knows it by its address. */
function nameOf(item: ImportItem): string | null {
  const thing = item.thing ?? (item.url ? thingAt(item.url, appUrl()) : null);
  const [entry] = Object.entries(thing ?? {});
  return entry ? entry.join(":") : null;
}

function columnsOf(thing: ResolvedThing | null) {
  return { kind: thing?.kind ?? "link", ...(thing ? { [`${thing.kind}_id`]: thing.id } : {}) };
}

/** The lists that the file names, empty ones of our own files included. None is shown to others unasked. */
async function importLists(learner: Learner, file: ImportFile, fresh: Sorted["fresh"]) {
  const used = fresh.flatMap(({ item }) => item.list ?? []);
  const ids = await listsNamed(learner, [...new Set([...file.lists.map(({ name }) => name), ...used])]);
  for (const { name, description } of file.lists) {
    const id = ids.get(name);
    if (!description || !id) continue;
    await database()
      .update(lists)
      .set({ description })
      .where(sql`${lists.id} = ${id} and ${lists.ownerId} = ${learner.id} and ${lists.description} is null`);
  }
  return ids;
}

async function lastPositions(learner: Learner): Promise<Map<string, string>> {
  const rows = await database().execute<{ id: string; last: string }>(sql`
    select list_id as id, trunc(max(position))::text as last from bookmarks
    where owner_id = ${learner.id} and deleted_at is null and list_id is not null and position is not null
    group by list_id`);
  return new Map(rows.map(({ id, last }) => [id, last]));
}

function reportOf(file: ImportFile, sorted: Sorted): ImportReport {
  const refusals = [...file.refused, ...sorted.missing];
  const shared = file.lists
    .filter(({ wasShared }) => wasShared)
    .map(({ name }) => ({ place: "lists", title: name, reason: "it was shared, and comes back private" }));
  const cleanings = [...file.cleaned, ...shared];
  const names = [...file.lists.map(({ name }) => name), ...file.items.flatMap(({ list }) => list ?? [])];
  return {
    format: file.format,
    total: file.items.length + file.refused.length,
    fresh: sorted.fresh.length,
    known: sorted.known,
    doubles: sorted.doubles,
    similar: sorted.similar,
    refused: refusals.length,
    cleaned: cleanings.length,
    refusals: refusals.slice(0, 100),
    cleanings: cleanings.slice(0, 100),
    lists: [...new Set(names)].slice(0, 100),
    tags: new Set(file.items.flatMap(({ tags }) => tags.map((tag) => tag.toLowerCase()))).size,
    examples: sorted.fresh.slice(0, 5).map(({ item }) => item.ownTitle ?? item.title),
    changeId: null,
  };
}
