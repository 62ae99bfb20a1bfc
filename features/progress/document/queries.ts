import "server-only";
import { sql } from "drizzle-orm";
import { heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import { findSeen } from "../queries";
import { wasInWords } from "../was-words";

/** What a guide's page shows of a person's progress; null for another page. */
export async function findPageProgress(learner: Learner, path: string) {
  const [, role] = /^\/roles\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (!role) return null;
  const { entries } = await findSeen(learner, role);
  return {
    marks: entries.map(({ entry, state, changedAt, ...earlier }) => ({
      entry,
      state,
      changedAt,
      note: wasInWords(earlier),
    })),
    notes: await listNotePlaces(learner, role),
  };
}

interface NotePlace {
  id: string;
  entry: string;
  was: string | null;
}

/** Where a person's notes stand in a guide: at the entry that each was written on, or at what that has become. */
async function listNotePlaces(learner: Learner, role: string): Promise<NotePlace[]> {
  const rows = await database().execute<NotePlace & Record<string, unknown>>(sql`
    with own as (
      select n.id, e.id as entry_id, e.title, r.slug as role
      from notes n join entries e on e.id = n.entry_id join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
      where n.owner_id = ${learner.id} and n.deleted_at is null and r.slug = ${role}
    )
    select own.id, own.role || '#' || l.key as entry, nullif(own.title, l.title) as was
    from own join ${heirsOf(sql`select entry_id from own`)} h on h.origin = own.entry_id join entries l on l.id = h.entry_id
    order by own.id`);
  return rows.map(({ id, entry, was }) => ({ id, entry, was }));
}
