import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/db/transaction";
import type { Figure } from "../figure";
import { type Evidence, figureColumns, figureTables, listEvidence } from "../queries";

export interface PairFigures {
  left: RoleWithFigures;
  right: RoleWithFigures;
  /** By the slug of the dataset. */
  evidence: Record<string, Evidence>;
}

interface RoleWithFigures {
  slug: string;
  title: string;
  /** All experience, from surveys: the newest year of each in every country, and the years before it worldwide. */
  figures: Figure[];
}

/** How many years of published medians are set side by side. */
const yearsShown = 12;

/** The figures of two roles that could be compared; null when one of them is no role. */
export async function findPairFigures(left: string, right: string): Promise<PairFigures | null> {
  const roles = await database().execute<{ id: string; slug: string; title: string }>(
    sql`select id, slug, title from roles where slug in (${left}, ${right})`,
  );
  const ours = roles.find(({ slug }) => slug === left);
  const theirs = roles.find(({ slug }) => slug === right);
  if (!ours || !theirs || ours === theirs) return null;
  const figures = await database().execute<Figure & { role: string }>(sql`
    with wanted as materialized (
      select found.id
      from unnest(array[${ours.id}, ${theirs.id}]::uuid[]) as subject (id)
      join datasets d on d.kind = 'survey'
      cross join lateral (
        select f.year from figures f
        where f.subject_id = subject.id and f.dataset_id = d.id and f.breakdown = 'none' and f.withdrawn_at is null
        order by f.year desc nulls last limit 1
      ) newest
      cross join lateral (
        select f.id from figures f
        where f.subject_id = subject.id and f.dataset_id = d.id and f.breakdown = 'none' and f.year = newest.year
          and f.experience = 'all' and f.withdrawn_at is null
        union (
          select f.id from figures f
          where f.country = 'ALL' and f.dataset_id = d.id and f.subject_id = subject.id and f.breakdown = 'none'
            and f.experience = 'all' and f.withdrawn_at is null
          order by f.year desc limit ${yearsShown})
      ) found
    )
    select ${figureColumns} from ${figureTables} join wanted on wanted.id = f.id`);
  const evidence = await listEvidence([ours.id, theirs.id]);
  const withFigures = ({ slug, title }: { slug: string; title: string }) => ({
    slug,
    title,
    figures: figures.filter(({ role }) => role === slug),
  });
  return {
    left: withFigures(ours),
    right: withFigures(theirs),
    evidence: Object.fromEntries(evidence.map((row) => [row.slug, row])),
  };
}
