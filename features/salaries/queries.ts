import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { experiences } from "@/db/enums";
import { database } from "@/db/transaction";
import { AppError } from "@/lib/errors";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { ListedFigure } from "./figure";
import { type FiguresQuery, figureCursor } from "./input";

/** A half rounds up, as it does where the page writes it. */
function whole(name: string): SQL {
  return sql`round(${sql.identifier("v")}.${sql.identifier(name)}::numeric)::float8 as ${sql.identifier(name)}`;
}

/** The columns of a figure and the tables they come from, with the values of the release that readers see. */
export const figureColumns = sql`
  f.id, roles.slug as role, roles.title as "roleTitle",
  case when roles.id is null then json_build_object('code', o.code, 'title', o.title) end as occupation,
  f.country, f.experience, f.experience_basis as "experienceBasis", d.slug as source, rel.label as release, f.year,
  f.currency, f.period, f.population, v.measure,
  case when f.withdrawn_at is null then v.status else 'withdrawn' end as status,
  v.n, ${sql.join(
    ["p10", "p25", "median", "p75", "p90", "mean", "low", "high"].map((name) => whole(name)),
    sql`, `,
  )},
  coalesce(v.limits, '{}') as limits, f.claim_id as "claimId", f.withdrawn_at as "withdrawnAt"`;

export const figureTables = sql`
  figures f
  join datasets d on d.id = f.dataset_id
  left join roles on roles.id = f.role_id
  left join occupations o on o.id = f.occupation_id
  join lateral (
    select * from figure_values x
    where x.figure_id = f.id and (f.withdrawn_at is not null or x.release_id = d.live_release_id)
    order by x.release_id desc limit 1
  ) v on true
  join releases rel on rel.id = v.release_id`;

const rank = sql`array_position(${sql.raw(`array['${experiences.join("','")}']`)}, f.experience)`;
const newestFirst = sql`-coalesce(f.year, 0)`;

/**
 * A page of the figures that readers see, by source, role, country, experience ("all" first) and year (newest
 * first). The order follows the indexes of `figures`, so a page costs the same however many there are.
 * @throws AppError `senseless` for a role or source that does not exist, `invalid` for a foreign cursor.
 */
export async function listFigures(
  query: FiguresQuery,
): Promise<{ items: ListedFigure[]; next: string | null }> {
  const role = query.role === undefined ? null : await roleId(query.role);
  const source = query.source === undefined ? null : await sourceOf(query.source);
  const subject = sql`coalesce(f.role_id, f.occupation_id)`;
  const wanted: SQL[] = [];
  if (role) wanted.push(sql`f.role_id = ${role}`);
  if (source) wanted.push(sql`f.source_id = ${source.sourceId} and f.dataset_id = ${source.datasetId}`);
  if (query.country) wanted.push(sql`f.country = ${query.country}`);
  if (query.experience) wanted.push(sql`f.experience = ${query.experience}`);
  if (query.year) wanted.push(sql`f.year = ${query.year}`);
  if (query.currency) wanted.push(sql`f.currency = ${query.currency}`);
  if (query.cursor !== undefined) {
    const [inSource, ofSubject, inCountry, ranked, year, id] = decodeCursor(query.cursor, figureCursor);
    // The first comparison is what an index can follow, the second is exact.
    wanted.push(
      role
        ? sql`(f.source_id, f.country) >= (${inSource}::uuid, ${inCountry})`
        : sql`(f.source_id, ${subject}, f.country) >= (${inSource}::uuid, ${ofSubject}::uuid, ${inCountry})`,
    );
    wanted.push(sql`(f.source_id, ${subject}, f.country, ${rank}, ${newestFirst}, f.id)
      > (${inSource}::uuid, ${ofSubject}::uuid, ${inCountry}, ${ranked}::int, ${year}::int, ${id}::uuid)`);
  }
  const order = role ? sql`f.source_id` : sql`f.source_id, ${subject}`;
  const rows = await database().execute<
    ListedFigure & { key: [string, string, string, number, number, string] }
  >(sql`
    select ${figureColumns},
      json_build_array(f.source_id, ${subject}, f.country, ${rank}, ${newestFirst}, f.id) as key
    from ${figureTables}
    ${wanted.length > 0 ? sql`where ${sql.join(wanted, sql` and `)}` : sql``}
    order by ${order}, f.country, ${rank}, ${newestFirst}, f.id
    limit ${query.limit + 1}`);
  const { items, next } = cutPage([...rows], query.limit, (row) => row.key);
  return { items: items.map(shown), next };
}

/** A figure without statistics it may not show. */
function shown({ key, ...figure }: ListedFigure & { key: unknown }): ListedFigure {
  if (figure.status !== "withdrawn") return figure;
  const nothing = {
    p10: null,
    p25: null,
    median: null,
    p75: null,
    p90: null,
    mean: null,
    low: null,
    high: null,
  };
  return { ...figure, ...nothing };
}

async function roleId(slug: string): Promise<string> {
  const [row] = await database().execute<{ id: string }>(sql`
    select id from roles where slug = ${slug}
    union all select role_id from role_aliases where slug = ${slug} limit 1`);
  if (!row) throw unknown("role", `There is no role "${slug}".`);
  return row.id;
}

async function sourceOf(slug: string): Promise<{ datasetId: string; sourceId: string }> {
  const [row] = await database().execute<{ datasetId: string; sourceId: string }>(
    sql`select id as "datasetId", source_id as "sourceId" from datasets where slug = ${slug}`,
  );
  if (!row) throw unknown("source", `There is no source "${slug}".`);
  return row;
}

function unknown(path: string, message: string): AppError {
  return new AppError("senseless", message, { errors: [{ path, message }] });
}
