import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type DatasetKind, experiences } from "@/db/enums";
import { database } from "@/db/transaction";
import { AppError } from "@/lib/errors";
import { cutPage, decodeCursor } from "@/lib/http/page";
import { type ListedFigure, noNumbers, statistics } from "./figure";
import { type FiguresQuery, figureCursor } from "./input";

/** A list of uuids as Postgres reads it. */
export function uuids(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(",")}}`}::uuid[]`;
}

/** A half rounds up, as it does where the page writes it. */
function whole(name: string): SQL {
  return sql`round(${sql.identifier("v")}.${sql.identifier(name)}::numeric)::float8 as ${sql.identifier(name)}`;
}

/** The columns of a figure and the tables they come from, with the values of the release that readers see. */
export const figureColumns = sql`
  f.id, roles.slug as role, roles.title as "roleTitle",
  case when o.id is not null then json_build_object('code', o.code, 'title', o.title) end as occupation,
  f.country, f.breakdown, f.segment, f.experience, f.experience_basis as "experienceBasis", d.slug as source,
  rel.label as release, f.year, f.currency, f.period, f.population, v.measure,
  case when f.withdrawn_at is null then v.status else 'withdrawn' end as status,
  v.n, ${sql.join(
    statistics.map((name) => whole(name)),
    sql`, `,
  )},
  coalesce(v.limits, '{}') as limits, f.claim_id as "claimId", f.withdrawn_at as "withdrawnAt"`;

export const figureTables = withEvidence(sql`figures`);

/** Figures, or some of them with all their columns, beside what they rest on. */
function withEvidence(some: SQL): SQL {
  return sql`
  ${some} f
  join datasets d on d.id = f.dataset_id
  left join occupations o on o.id = f.occupation_id
  left join roles on roles.id = coalesce(f.role_id, (
    select own.role_id from occupation_roles own
    where own.occupation_id = f.occupation_id and own.relation = 'same' order by own.role_id limit 1))
  join lateral (
    select * from figure_values x
    where x.figure_id = f.id and (f.withdrawn_at is not null or x.release_id = d.live_release_id)
    order by x.release_id desc limit 1
  ) v on true
  join releases rel on rel.id = v.release_id`;
}

const rank = sql`array_position(${sql.raw(`array['${experiences.join("','")}']`)}, f.experience)`;
const newestFirst = sql`-coalesce(f.year, 0)`;

/**
 * A page of the figures that readers see, by source, role or occupation, country, experience ("all" first) and year
 * (newest first). Sources and subjects are few, so each is read along its index, and a page costs the same however
 * many figures there are. A role also has the figures of the occupations that it belongs to.
 * @throws AppError `senseless` for a role or source that does not exist or a segment of nothing, `invalid` for a foreign cursor.
 */
export async function listFigures(
  query: FiguresQuery,
): Promise<{ items: ListedFigure[]; next: string | null }> {
  if (query.segment !== undefined && (query.breakdown ?? "none") === "none") {
    throw senseless("segment", "A segment is one of a breakdown: name that, too.");
  }
  const role = query.role === undefined ? null : await roleId(query.role);
  const source = query.source === undefined ? null : await datasetId(query.source);
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, figureCursor);
  const wanted: SQL[] = [sql`f.dataset_id = d.id`, sql`f.breakdown = ${query.breakdown ?? "none"}`];
  if (role) wanted.push(sql`f.subject_id = subject.id`);
  if (query.segment !== undefined) wanted.push(sql`f.segment = ${query.segment}`);
  if (query.country) wanted.push(sql`f.country = ${query.country}`);
  if (query.experience) wanted.push(sql`f.experience = ${query.experience}`);
  if (query.year) wanted.push(sql`f.year = ${query.year}`);
  if (query.currency) wanted.push(sql`f.currency = ${query.currency}`);
  const datasets: SQL[] = [sql`true`];
  if (source) datasets.push(sql`d.id = ${source}`);
  if (after) {
    const [inDataset, ofSubject, inCountry, ranked, year, id] = after;
    datasets.push(sql`d.id >= ${inDataset}::uuid`);
    // The first comparison is what an index can follow, the second is exact.
    wanted.push(
      sql`(f.dataset_id, f.subject_id, f.country) >= (${inDataset}::uuid, ${ofSubject}::uuid, ${inCountry})`,
    );
    wanted.push(sql`(f.dataset_id, f.subject_id, f.country, ${rank}, ${newestFirst}, f.id)
      > (${inDataset}::uuid, ${ofSubject}::uuid, ${inCountry}, ${ranked}::int, ${year}::int, ${id}::uuid)`);
  }
  const subjects = role
    ? sql`(select ${role}::uuid as id, 'same' as relation
        union all select occupation_id, relation from occupation_roles where role_id = ${role}) subject`
    : sql`(select null::uuid as id, null as relation) subject`;
  const rows = await database().execute<
    ListedFigure & { key: [string, string, string, number, number, string] }
  >(sql`
    with page as (
      select found.*, subject.relation from datasets d cross join ${subjects} cross join lateral (
        select f.*, ${rank} as rank, ${newestFirst} as newest
        from figures f where ${sql.join(wanted, sql` and `)}
        order by f.dataset_id, f.subject_id, f.country, rank, newest, f.id limit ${query.limit + 1}
      ) found
      where ${sql.join(datasets, sql` and `)}
      order by found.dataset_id, found.subject_id, found.country, found.rank, found.newest, found.id
      limit ${query.limit + 1}
    )
    select ${figureColumns}, f.relation,
      json_build_array(f.dataset_id, f.subject_id, f.country, f.rank, f.newest, f.id) as key
    from ${withEvidence(sql`page`)}
    order by f.dataset_id, f.subject_id, f.country, f.rank, f.newest, f.id`);
  const { items, next } = cutPage([...rows], query.limit, (row) => row.key);
  return { items: items.map(shown), next };
}

/** A figure without statistics it may not show. */
export function shown({ key, ...figure }: ListedFigure & { key: unknown }): ListedFigure {
  if (figure.status !== "withdrawn") return figure;
  return { ...figure, ...noNumbers };
}

async function roleId(slug: string): Promise<string> {
  const [row] = await database().execute<{ id: string }>(sql`
    select id from roles where slug = ${slug}
    union all select role_id from role_aliases where slug = ${slug} limit 1`);
  if (!row) throw senseless("role", `There is no role "${slug}".`);
  return row.id;
}

async function datasetId(slug: string): Promise<string> {
  const [row] = await database().execute<{ id: string }>(sql`select id from datasets where slug = ${slug}`);
  if (!row) throw senseless("source", `There is no source "${slug}".`);
  return row.id;
}

function senseless(path: string, message: string): AppError {
  return new AppError("senseless", message, { errors: [{ path, message }] });
}

export type Evidence = {
  /** The slug of the dataset. */
  slug: string;
  title: string;
  kind: DatasetKind;
  caveat: string | null;
  /** What is to be borne in mind for the role in question only. */
  notes: string[];
  release: string;
  source: {
    title: string;
    publisher: string | null;
    url: string | null;
    licence: string | null;
    licenceUrl: string | null;
    attribution: string | null;
  };
  /** What the source itself calls the role. */
  occupations: string[];
};

/**
 * What stands behind figures, with what each source calls the roles.
 * @param sources the slugs of datasets; without them, those that say something about one of the roles or their occupations.
 */
export async function listEvidence(
  roleIds: readonly string[],
  sources?: readonly string[],
): Promise<Evidence[]> {
  const ids = sql`${`{${roleIds.join(",")}}`}::uuid[]`;
  const wanted = sources
    ? sql`d.slug = any(${sql.param([...sources])}::text[])`
    : sql`exists (
      select from figures f where f.dataset_id = d.id and f.subject_id in (
        select unnest(${ids}) union all select occupation_id from occupation_roles where role_id = any(${ids})))`;
  const rows = await database().execute<Evidence>(sql`
    select d.slug, d.kind, d.title, d.caveat, rel.label as release,
      json_build_object('title', s.title, 'publisher', s.publisher, 'url', s.url, 'licence', s.licence,
        'licenceUrl', s.licence_url, 'attribution', s.attribution) as source,
      coalesce((
        select json_agg(o.title order by o.title) from occupations o
        join occupation_roles own on own.occupation_id = o.id
        where o.source_id = d.source_id and own.role_id = any(${ids})), '[]') as occupations,
      array(select d.notes->>r.slug from roles r where r.id = any(${ids}) and d.notes ? r.slug) as notes
    from datasets d
    join sources s on s.id = d.source_id
    join releases rel on rel.id = d.live_release_id
    where ${wanted}`);
  return [...rows];
}

/** A role's name, null for no role of that slug. */
export async function findRoleName(slug: string): Promise<{ slug: string; title: string } | null> {
  const [row] = await database().execute<{ slug: string; title: string }>(
    sql`select slug, title from roles where slug = ${slug}`,
  );
  return row ?? null;
}

/** The slug of the role that goes by another name, null when nothing does. */
export async function findRoleByAlias(alias: string): Promise<string | null> {
  const [row] = await database().execute<{ slug: string }>(sql`
    select roles.slug from role_aliases a join roles on roles.id = a.role_id where a.slug = ${alias}`);
  return row?.slug ?? null;
}

/** The roles that have a page of their pay, each with the day of its newest live release. */
export async function listSalaryPages(): Promise<{ slug: string; updatedAt: string }[]> {
  const rows = await database().execute<{ slug: string; updatedAt: string }>(sql`
    select roles.slug, max(rel.imported_at) as "updatedAt"
    from roles cross join datasets d
    join releases rel on rel.id = d.live_release_id
    where exists (
      select from figures f where f.subject_id = roles.id and f.dataset_id = d.id and f.withdrawn_at is null)
    group by roles.slug order by roles.slug`);
  return [...rows];
}
