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
  /** All experience, from the survey and from its published medians. */
  figures: Figure[];
}

/** The figures of two roles that could be compared; null when one of them is no role. */
export async function findPairFigures(left: string, right: string): Promise<PairFigures | null> {
  const roles = await database().execute<{ id: string; slug: string; title: string }>(
    sql`select id, slug, title from roles where slug in (${left}, ${right})`,
  );
  const ours = roles.find(({ slug }) => slug === left);
  const theirs = roles.find(({ slug }) => slug === right);
  if (!ours || !theirs || ours === theirs) return null;
  const figures = await database().execute<Figure & { role: string }>(sql`
    select ${figureColumns} from ${figureTables}
    where f.role_id in (${ours.id}, ${theirs.id}) and f.experience = 'all' and f.breakdown = 'none' and f.withdrawn_at is null
      and d.slug in ('stackoverflow-2025', 'stackoverflow-published')`);
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
