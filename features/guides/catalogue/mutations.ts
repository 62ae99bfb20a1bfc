import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { authors, roleAliases, roles, sources, technologies, terms } from "@/db/schema";
import { raiseSiteVersion } from "@/db/site-version";
import { database, inTransaction } from "@/db/transaction";
import { catalogueId } from "./ids";
import type { CatalogueSeed } from "./input";

/**
 * Brings the shared rows (roles with their aliases, technologies, terms, sources, authors) to what the seed says.
 * A row that says so already is not written. @returns how many rows were.
 */
export async function seedCatalogue(seed: CatalogueSeed): Promise<number> {
  return inTransaction(async () => {
    const written =
      (await seedRoles(seed.roles)) +
      (await seedTechnologies(seed.technologies)) +
      (await seedTerms(seed.terms)) +
      (await seedSources(seed.sources)) +
      (await seedAuthors(seed.authors));
    if (written > 0) await raiseSiteVersion(["*"]);
    return written;
  });
}

async function seedRoles(seeds: CatalogueSeed["roles"]): Promise<number> {
  if (seeds.length === 0) return 0;
  const written = await database()
    .insert(roles)
    .values(
      seeds.map(({ slug, title, summary }) => ({ id: catalogueId("role", slug), slug, title, summary })),
    )
    .onConflictDoUpdate({
      target: roles.slug,
      ...differing("roles", ["title", "summary"]),
    })
    .returning({ id: roles.id });
  const aliases = seeds.flatMap((role) => role.aliases.map((alias) => ({ alias, role: role.slug })));
  if (aliases.length === 0) return written.length;
  const known = await database().select({ id: roles.id, slug: roles.slug }).from(roles);
  const idOf = new Map(known.map((role) => [role.slug, role.id]));
  const added = await database()
    .insert(roleAliases)
    .values(aliases.map(({ alias, role }) => ({ slug: alias, roleId: idOf.get(role) ?? "" })))
    .onConflictDoUpdate({ target: roleAliases.slug, ...differing("role_aliases", ["role_id"]) })
    .returning({ slug: roleAliases.slug });
  return written.length + added.length;
}

async function seedTechnologies(seeds: CatalogueSeed["technologies"]): Promise<number> {
  if (seeds.length === 0) return 0;
  const rows = seeds.map(({ slug, name, kind, summary }) => ({
    id: catalogueId("technology", slug),
    slug,
    name,
    kind,
    summary,
  }));
  const written = await database()
    .insert(technologies)
    .values(rows)
    .onConflictDoUpdate({
      target: technologies.slug,
      ...differing("technologies", ["name", "kind", "summary"]),
    })
    .returning({ id: technologies.id });
  return written.length;
}

async function seedTerms(seeds: CatalogueSeed["terms"]): Promise<number> {
  if (seeds.length === 0) return 0;
  const written = await database()
    .insert(terms)
    .values(seeds.map((term) => ({ id: catalogueId("term", term.slug), ...term })))
    .onConflictDoUpdate({ target: terms.slug, ...differing("terms", ["term", "expansion", "definition"]) })
    .returning({ id: terms.id });
  return written.length;
}

async function seedSources(seeds: CatalogueSeed["sources"]): Promise<number> {
  if (seeds.length === 0) return 0;
  const columns = ["kind", "title", "publisher", "author", "url", "dated_on", "licence", "licence_url"];
  const written = await database()
    .insert(sources)
    .values(seeds.map((source) => ({ id: catalogueId("source", source.slug), ...source })))
    .onConflictDoUpdate({
      target: sources.slug,
      ...differing("sources", [...columns, "attribution", "note"]),
    })
    .returning({ id: sources.id });
  return written.length;
}

async function seedAuthors(seeds: CatalogueSeed["authors"]): Promise<number> {
  if (seeds.length === 0) return 0;
  const written = await database()
    .insert(authors)
    .values(seeds.map((author) => ({ id: catalogueId("author", author.slug), ...author })))
    .onConflictDoUpdate({ target: authors.slug, ...differing("authors", ["name", "note"]) })
    .returning({ id: authors.id });
  return written.length;
}

/** Takes over `columns` of the proposed row, and only where one of them differs, so that no row is written in vain. */
function differing(table: string, columns: string[]): { set: Record<string, SQL>; setWhere: SQL } {
  const property = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const list = (prefix: string) => sql.raw(columns.map((column) => `${prefix}.${column}`).join(", "));
  return {
    set: Object.fromEntries(columns.map((column) => [property(column), sql.raw(`excluded.${column}`)])),
    setWhere: sql`row(${list(table)}) is distinct from row(${list("excluded")})`,
  };
}
