import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import { uuids } from "../../queries";

/** A role with the occupations that sources count its people in. */
export type ExplorerRole = {
  slug: string;
  title: string;
  /** The role itself, then its occupations. */
  subjects: string[];
};

/** So many roles are offered, those with a guide first; the view of roles leads to all. */
const mostRoles = 50;

/** A role by its slug or one of its other names; null when there is none. */
export async function findExplorerRole(slug: string): Promise<ExplorerRole | null> {
  const [row] = await database().execute<ExplorerRole>(sql`
    select r.slug, r.title, array[r.id] || array(
      select o.occupation_id from occupation_roles o where o.role_id = r.id order by o.occupation_id) as subjects
    from roles r
    where r.slug = ${slug} or r.id = (select a.role_id from role_aliases a where a.slug = ${slug})
    limit 1`);
  return row ?? null;
}

export type ExplorerOptions = {
  roles: { slug: string; title: string }[];
  hasMoreRoles: boolean;
  /** Countries with a figure: of the role where there is one. `ALL` is the world. */
  countries: string[];
};

/** What can be chosen. Each name is found by one step along an index, however many figures stand behind it. */
export async function listExplorerOptions(role: ExplorerRole | null): Promise<ExplorerOptions> {
  const countries = role
    ? sql`select d.id as dataset_id, s.id as subject_id, found.country
        from datasets d cross join unnest(${uuids(role.subjects)}) s(id) cross join lateral (
          select f.country from figures f where f.dataset_id = d.id and f.subject_id = s.id
          order by f.country limit 1) found
        union all
        select p.dataset_id, p.subject_id, found.country from place p cross join lateral (
          select f.country from figures f
          where f.dataset_id = p.dataset_id and f.subject_id = p.subject_id and f.country > p.country
          order by f.country limit 1) found`
    : sql`(select null::uuid, null::uuid, f.country from figures f order by f.country limit 1)
        union all
        select null, null, found.country from place p cross join lateral (
          select f.country from figures f where f.country > p.country order by f.country limit 1) found`;
  const [row] = await database().execute<Pick<ExplorerOptions, "roles" | "countries">>(sql`
    with recursive place(dataset_id, subject_id, country) as (${countries})
    select
      (select coalesce(json_agg(found), '[]') from (
        select r.slug, r.title from (
          select r.id, r.slug, r.title from roles r left join guides g on g.role_id = r.id and g.locale = 'en'
          order by g.id is null, r.title) r
        where exists (select from figures f where f.subject_id = r.id)
          or exists (select from occupation_roles o join figures f on f.subject_id = o.occupation_id
            where o.role_id = r.id)
        limit ${mostRoles + 1}) found) as roles,
      (select coalesce(json_agg(distinct country), '[]') from place) as countries`);
  const { roles, countries: codes } = row ?? { roles: [], countries: [] };
  const offered = roles.slice(0, mostRoles);
  if (role && !offered.some(({ slug }) => slug === role.slug)) {
    offered.push({ slug: role.slug, title: role.title });
  }
  return {
    roles: offered.toSorted((a, b) => a.title.localeCompare(b.title, "en")),
    hasMoreRoles: roles.length > mostRoles,
    countries: codes,
  };
}
