import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { EntryKind } from "@/db/enums";
import { heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import { isoInstant } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import { etagOf } from "@/lib/http/etag";
import { cutPage, decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { becameColumn, type Heir } from "../queries";
import type { Owner } from "../reader/queries";
import { type EvidencePage, evidenceCursor } from "./input";

export interface Evidence {
  id: string;
  etag: string;
  entryId: string;
  /** `role#key` of the entry that it was added to. */
  entry: string;
  kind: EntryKind;
  title: string;
  practisedOn: string;
  url: string | null;
  text: string | null;
  updatedAt: string;
  isRetired: boolean;
  /** The live entries that the entry has become; none when it is gone. */
  became: Heir[];
}

type EvidenceRow = Pick<Evidence, "id" | "url" | "text" | "entry" | "kind" | "title" | "became"> & {
  version: number;
  practised_on: string;
  updated_at: string;
  entry_id: string;
  is_retired: boolean;
};

/** What a person practised, the latest day first; of one role, or of all. */
export async function listEvidence(learner: Learner, { limit, cursor, role }: EvidencePage) {
  const [day, after] = cursor ? decodeCursor(cursor, evidenceCursor) : [null, null];
  const rows = await evidenceWhere(
    learner,
    sql`${role ? sql`r.slug = ${role}` : sql`true`}
      and ${day ? sql`(v.practised_on, v.id) < (${day}::date, ${after}::uuid)` : sql`true`}`,
    limit + 1,
  );
  return cutPage(rows, limit, (last) => [last.practisedOn, last.id]);
}

/** @throws AppError `not-found` for what is missing, removed or another person's. */
export async function getEvidence(learner: Learner, id: string): Promise<Evidence> {
  const [found] = await evidenceWhere(learner, sql`v.id = ${id}`, 1);
  if (!found) throw notFound();
  return found;
}

/** How often something was practised, and the last day of it. */
export interface Practice {
  count: number;
  lastOn: string;
}

/** By `role#key` of live entries: the evidence of each, with that of the entries which became it. */
export async function countEvidence(learner: Learner, role?: string): Promise<Map<string, Practice>> {
  const rows = await database().execute<{ entry: string; count: number; last_on: string }>(sql`
    with own as materialized (
      select v.entry_id, count(*) as pieces, max(v.practised_on) as last_on from evidence v
      where v.owner_id = ${learner.id} and v.deleted_at is null and ${
        role
          ? sql`v.entry_id in (select e.id from entries e join guides g on g.id = e.guide_id
              join roles r on r.id = g.role_id where r.slug = ${role})`
          : sql`true`
      }
      group by v.entry_id
    )
    select r.slug || '#' || e.key as entry, sum(own.pieces)::int as count, max(own.last_on)::text as last_on
    from ${heirsOf(sql`select entry_id from own`)} h join own on own.entry_id = h.origin
    join entries e on e.id = h.entry_id join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
    group by 1`);
  return new Map(rows.map(({ entry, count, last_on }) => [entry, { count, lastOn: last_on }]));
}

/** By the slug of a role. */
export async function countEvidenceByRole(learner: Learner): Promise<Map<string, Practice>> {
  const rows = await database().execute<{ role: string; count: number; last_on: string }>(sql`
    with own as materialized (
      select entry_id, count(*) as pieces, max(practised_on) as last_on from evidence
      where owner_id = ${learner.id} and deleted_at is null group by entry_id
    )
    select r.slug as role, sum(own.pieces)::int as count, max(own.last_on)::text as last_on
    from own join entries e on e.id = own.entry_id join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
    group by 1`);
  return new Map(rows.map(({ role, count, last_on }) => [role, { count, lastOn: last_on }]));
}

/** Those of a person's evidence that have these ids, the latest day first. */
export async function listEvidenceOf(owner: Owner, ids: readonly string[]): Promise<Evidence[]> {
  return evidenceWhere(owner, sql`v.id = any(${`{${ids.join(",")}}`}::uuid[])`, ids.length);
}

async function evidenceWhere({ id }: Owner, condition: SQL, limit: number): Promise<Evidence[]> {
  const rows = await database().execute<EvidenceRow>(sql`
    select v.id, v.version, v.practised_on::text, v.url, v.text, v.updated_at, v.entry_id,
      r.slug || '#' || e.key as entry, e.kind, e.title, e.retired_at is not null as is_retired,
      ${becameColumn}
    from evidence v
    join entries e on e.id = v.entry_id join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
    where v.owner_id = ${id} and v.deleted_at is null and ${condition}
    order by v.practised_on desc, v.id desc limit ${limit}`);
  return rows.map(({ version, practised_on, updated_at, entry_id, is_retired, ...row }) => ({
    ...row,
    etag: etagOf(row.id, version),
    entryId: entry_id,
    practisedOn: practised_on,
    updatedAt: isoInstant(updated_at),
    isRetired: is_retired,
  }));
}
