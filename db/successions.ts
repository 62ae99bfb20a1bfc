import { type SQL, sql } from "drizzle-orm";

/**
 * What entries have become: the one place that follows `entry_successions`. Only entries that are retired now have
 * heirs, and only by what the newest publication that retired them says. So an old publication that is put back makes
 * its entries live again, and the rows of meanwhile count no more. A cycle or a diamond ends, as each entry is reached
 * once.
 */

/** For a query: `(origin, entry_id)`, each entry of `ids` with the live ones that stand for it; none when it is gone. */
export function heirsOf(ids: SQL): SQL {
  return sql`(
    with recursive heirs (origin, entry_id) as (
      select given.id, given.id from (${ids}) given(id)
      union
      select h.origin, s.new_entry_id from heirs h ${standingSuccessions(sql`h.entry_id`)}
      where s.new_entry_id is not null
    )
    select h.origin, h.entry_id from heirs h join entries e on e.id = h.entry_id where e.retired_at is null)`;
}

/** For a query: `(heir, entry_id)`, each entry of `ids` with itself and the retired ones that have become it. */
export function ancestorsOf(ids: SQL): SQL {
  return sql`(
    with recursive ancestors (heir, entry_id) as (
      select given.id, given.id from (${ids}) given(id)
      union
      select a.heir, s.old_entry_id from ancestors a ${standingPredecessors(sql`a.entry_id`)}
    )
    select heir, entry_id from ancestors)`;
}

/**
 * For a query: `(old_id, new_id, joins, at)`, all steps from and to the entries of `ids` and whatever has become of
 * them; with them the state of a merged entry can be told from all that went into it.
 */
export function successionsAround(ids: SQL): SQL {
  return sql`(
    with recursive forward (entry_id) as (
      select given.id from (${ids}) given(id)
      union
      select s.new_entry_id from forward f ${standingSuccessions(sql`f.entry_id`)} where s.new_entry_id is not null
    ),
    family (entry_id) as (
      select entry_id from forward
      union
      select s.old_entry_id from family f ${standingPredecessors(sql`f.entry_id`)}
    )
    select s.old_entry_id as old_id, s.new_entry_id as new_id, s.joins, p.published_at as at
    from family f ${standingSuccessions(sql`f.entry_id`)} join guide_publications p on p.id = s.publication_id
    where s.new_entry_id is not null)`;
}

/**
 * For a query: `(entry_id, publication_id)`, the retired ones among the entries of `ids` and among what has become of
 * them, each with the publication that retired it.
 */
export function retirementsOf(ids: SQL): SQL {
  return sql`(
    with recursive reached (entry_id) as (
      select given.id from (${ids}) given(id)
      union
      select s.new_entry_id from reached r ${standingSuccessions(sql`r.entry_id`)} where s.new_entry_id is not null
    )
    select distinct s.old_entry_id as entry_id, s.publication_id
    from reached r ${standingSuccessions(sql`r.entry_id`)})`;
}

/** A join to the rows `s` that say what a retired entry has become. */
function standingSuccessions(entryId: SQL): SQL {
  return sql`
    join entries old on old.id = ${entryId} and old.retired_at is not null
    join entry_successions s on s.old_entry_id = old.id and s.publication_id = ${retirementOf(sql`old.id`)}`;
}

/** A join to the rows `s` by which retired entries have become this one. */
function standingPredecessors(entryId: SQL): SQL {
  return sql`
    join entry_successions s on s.new_entry_id = ${entryId}
    join entries old on old.id = s.old_entry_id and old.retired_at is not null
      and s.publication_id = ${retirementOf(sql`old.id`)}`;
}

/** The newest publication that retired an entry. */
function retirementOf(entryId: SQL): SQL {
  return sql`(
    select p.id from entry_successions n join guide_publications p on p.id = n.publication_id
    where n.old_entry_id = ${entryId} order by p.published_at desc, p.id desc limit 1)`;
}
