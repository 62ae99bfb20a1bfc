import "server-only";
import { sql } from "drizzle-orm";
import { occupations } from "@/db/schema";
import { raiseSiteVersion } from "@/db/site-version";
import { database, inTransaction } from "@/db/transaction";
import { notFound } from "@/lib/errors";
import { catalogueId } from "../catalogue/ids";
import type { FlagRow, OccupationsSeed } from "./input";

/**
 * Brings the occupations of a source, the roles counted in them and the flags of technologies to what the seed says;
 * what it no longer says goes. Names that nobody here knows are left out. @returns how many rows were written.
 */
export async function seedFlags(seed: OccupationsSeed, flags: readonly FlagRow[]): Promise<number> {
  return inTransaction(async () => {
    const [source] = await database().execute<{ id: string }>(
      sql`select id from sources where slug = ${seed.source}`,
    );
    if (!source) throw notFound();
    const counted = Object.entries(seed.roles).map(([role, { code, title, relation }]) => ({
      role,
      code,
      title,
      relation,
    }));
    const named = new Map([...flags, ...counted].map(({ code, title }) => [code, title]));
    const written =
      (await writeOccupations(seed.source, source.id, named)) +
      (await writeRoles(source.id, counted)) +
      (await writeFlags(source.id, flags));
    if (written > 0) await raiseSiteVersion(["*"]);
    return written;
  });
}

async function writeOccupations(
  source: string,
  sourceId: string,
  named: ReadonlyMap<string, string>,
): Promise<number> {
  const given = [...named].map(([code, title]) => ({
    id: catalogueId("occupation", `${source}/${code}`),
    sourceId,
    code,
    title,
  }));
  if (given.length === 0) return 0;
  const rows = await database()
    .insert(occupations)
    .values(given)
    .onConflictDoUpdate({
      target: [occupations.sourceId, occupations.code],
      set: { title: sql`excluded.title` },
      setWhere: sql`occupations.title <> excluded.title`,
    })
    .returning({ id: occupations.id });
  return rows.length;
}

async function writeRoles(
  sourceId: string,
  counted: readonly { role: string; code: string; relation: string }[],
): Promise<number> {
  const given = sql`(
    select o.id as occupation_id, r.id as role_id, g.relation
    from jsonb_to_recordset(${JSON.stringify(counted)}::text::jsonb) as g(role text, code text, relation text)
    join roles r on r.slug = g.role
    join occupations o on o.source_id = ${sourceId}::uuid and o.code = g.code)`;
  const gone = await database().execute(sql`
    delete from occupation_roles own using occupations o
    where o.id = own.occupation_id and o.source_id = ${sourceId}::uuid
      and (own.occupation_id, own.role_id) not in (select occupation_id, role_id from ${given} given)
    returning own.role_id`);
  const rows = await database().execute(sql`
    insert into occupation_roles (occupation_id, role_id, relation)
    select occupation_id, role_id, relation from ${given} given
    on conflict (occupation_id, role_id) do update set relation = excluded.relation
      where occupation_roles.relation <> excluded.relation
    returning role_id`);
  return gone.length + rows.length;
}

async function writeFlags(sourceId: string, flags: readonly FlagRow[]): Promise<number> {
  const given = sql`(
    select t.id as technology_id, o.id as occupation_id, g.name, g."isHot" as hot, g."isInDemand" as in_demand
    from jsonb_to_recordset(${JSON.stringify(flags)}::text::jsonb)
      as g(technology text, name text, code text, "isHot" boolean, "isInDemand" boolean)
    join technologies t on t.slug = g.technology
    join occupations o on o.source_id = ${sourceId}::uuid and o.code = g.code)`;
  const gone = await database().execute(sql`
    delete from technology_flags f using occupations o
    where o.id = f.occupation_id and o.source_id = ${sourceId}::uuid
      and (f.technology_id, f.occupation_id, f.name)
        not in (select technology_id, occupation_id, name from ${given} given)
    returning f.name`);
  const rows = await database().execute(sql`
    insert into technology_flags (technology_id, occupation_id, name, hot, in_demand)
    select technology_id, occupation_id, name, hot, in_demand from ${given} given
    on conflict (technology_id, occupation_id, name) do update set hot = excluded.hot, in_demand = excluded.in_demand
      where (technology_flags.hot, technology_flags.in_demand) <> (excluded.hot, excluded.in_demand)
    returning name`);
  return gone.length + rows.length;
}
