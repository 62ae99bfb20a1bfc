import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { AppError } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { undoSince } from "@/lib/undo-term";
import type { BookmarkFilter } from "../input";
import { brokenSince } from "../links/queries";
import { parseSearch, type SearchQuery } from "../search-query";
import { tagKey } from "../tag-name";

/**
 * The condition on a row `b` of `bookmarks` for what a filter lets through of a person's own. Whatever was typed goes
 * in as a parameter.
 * @throws AppError `invalid` with the place of the fault for a query that cannot be read.
 */
export async function filterCondition(learner: Learner, filter: BookmarkFilter): Promise<SQL> {
  const parsed = parseSearch(filter.q ?? "");
  if (!parsed.ok) {
    const { message, at } = parsed;
    throw new AppError("invalid", `${message} (at character ${at + 1})`, {
      errors: [{ path: "q", message }],
    });
  }
  const named: SearchQuery[] = [
    ...(parsed.query ? [parsed.query] : []),
    ...(filter.tag ? [{ type: "tag" as const, text: filter.tag }] : []),
    ...(filter.state ? [{ type: "is" as const, state: filter.state }] : []),
  ];
  const names = await namesFor(learner, named);
  const conditions = [
    sql`b.owner_id = ${learner.id}`,
    filter.trash ? sql`b.deleted_at > ${toTimestamp(undoSince(now()))}` : sql`b.deleted_at is null`,
    ...(filter.list === undefined ? [] : [isInList(filter.list)]),
    ...named.map((query) => conditionOf(query, names)),
  ];
  return sql.join(conditions, sql` and `);
}

function isInList(list: string): SQL {
  const isThere = sql`exists (select from lists l where l.id = b.list_id and l.deleted_at is null)`;
  return list === "none"
    ? sql`(b.list_id is null or not ${isThere})`
    : sql`(b.list_id = ${list} and ${isThere})`;
}

interface Names {
  tags: { id: string; key: string }[];
  lists: { id: string; key: string }[];
}

/** The person's own tags and lists, where the query asks for any. */
async function namesFor(learner: Learner, queries: SearchQuery[]): Promise<Names> {
  if (queries.length === 0) return { tags: [], lists: [] };
  const rows = await database().execute<{ id: string; name: string; is_list: boolean }>(sql`
    select id, name, false as is_list from tags where owner_id = ${learner.id} and deleted_at is null
    union all select id, name, true from lists where owner_id = ${learner.id} and deleted_at is null`);
  const keyed = (isList: boolean) =>
    rows.filter((row) => row.is_list === isList).map(({ id, name }) => ({ id, key: tagKey(name) }));
  return { tags: keyed(false), lists: keyed(true) };
}

function conditionOf(query: SearchQuery, names: Names): SQL {
  switch (query.type) {
    case "and":
    case "or": {
      const parts = query.parts.map((part) => conditionOf(part, names));
      return sql`(${sql.join(parts, query.type === "and" ? sql` and ` : sql` or `)})`;
    }
    case "not":
      return sql`not ${conditionOf(query.part, names)}`;
    case "is":
      return query.state === "broken" ? sql`(${brokenSince()} is not null)` : sql`(b.state = ${query.state})`;
    case "tag":
      return hasTag(names.tags.filter(({ key }) => key === tagKey(query.text)));
    case "list":
      return inAnyList(names.lists.filter(({ key }) => key === tagKey(query.text)));
    case "word": {
      const tags = names.tags.filter(({ key }) => key.startsWith(tagKey(query.text)));
      return sql`(${holds(query.text, true)} or ${hasTag(tags)})`;
    }
    case "phrase": {
      const tags = names.tags.filter(({ key }) => key === tagKey(query.text));
      return sql`(${holds(query.text, false)} or ${hasTag(tags)})`;
    }
  }
}

function hasTag(tags: { id: string }[]): SQL {
  if (tags.length === 0) return sql`false`;
  return sql`(b.tag_ids && ${idArray(tags)})`;
}

function inAnyList(lists: { id: string }[]): SQL {
  if (lists.length === 0) return sql`false`;
  return sql`coalesce(b.list_id = any(${idArray(lists)}), false)`;
}

function idArray(rows: { id: string }[]): SQL {
  return sql`${sql.param(`{${rows.map(({ id }) => id).join(",")}}`)}::uuid[]`;
}

/** A plain word is looked up in the index of words; one with other signs (`c++`, `node.js`) is looked for as it stands. */
function holds(text: string, isPrefix: boolean): SQL {
  if (!isPrefix || /^[\p{L}\p{N}\p{M}]+$/u.test(text)) {
    const suffix = isPrefix ? ":*" : "";
    return sql`coalesce(b.search @@ (nullif(phraseto_tsquery('simple', ${text})::text, '') || ${suffix}::text)::tsquery, false)`;
  }
  return sql`(strpos(lower(concat_ws(' ', b.title, b.snapshot->>'title', b.snapshot->>'text', b.note, b.url)), lower(${text})) > 0)`;
}
