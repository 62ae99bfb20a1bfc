import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { livePublication } from "@/db/live-publication";
import { ancestorsOf, heirsOf } from "@/db/successions";
import { database } from "@/db/transaction";
import { dayFor, formatDay, isoInstant, now, toTimestamp } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { countEvidence } from "../evidence/queries";
import { findSeen } from "../queries";
import { wasInWords } from "../was-words";

/** What is personal on a page that no progress belongs to. */
export const noProgress = { marks: [], notes: [], picks: [], practice: [], evidence: [], visit: null };

/** What a guide's page, or that of its questions, shows of a person's progress; null for another page. */
export async function findPageProgress(learner: Learner, path: string) {
  const [, role, page] = /^\/roles\/([a-z0-9-]+)(\/practice)?$/.exec(path) ?? [];
  if (!role) return null;
  if (page) return { ...noProgress, practice: await listPractice(learner, role) };
  const { entries } = await findSeen(learner, role);
  return {
    marks: entries.map(({ entry, state, changedAt, ...earlier }) => ({
      entry,
      state,
      changedAt,
      note: wasInWords(earlier),
    })),
    notes: await listNotePlaces(learner, role),
    picks: await listPicks(learner, role),
    practice: await listPractice(learner, role),
    evidence: [...(await countEvidence(learner, role))].map(([entry, { count }]) => ({ entry, count })),
    visit: await getVisit(learner, role),
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
      select n.id, n.entry_id, e.title from notes n ${entriesOf(sql`n.entry_id`, role)}
      where n.owner_id = ${learner.id} and n.deleted_at is null
    )
    select own.id, ${role} || '#' || l.key as entry, nullif(own.title, l.title) as was
    from own ${joinHeirs} order by own.id`);
  return rows.map(({ id, entry, was }) => ({ id, entry, was }));
}

interface Pick {
  entry: string;
  technology: string;
}

async function listPicks(learner: Learner, role: string): Promise<Pick[]> {
  const rows = await database().execute<Pick & Record<string, unknown>>(sql`
    with own as (
      select p.entry_id, p.changed_at, t.slug as technology
      from picks p ${entriesOf(sql`p.entry_id`, role)} join technologies t on t.id = p.technology_id
      where p.owner_id = ${learner.id}
    )
    select distinct on (l.id) ${role} || '#' || l.key as entry, own.technology
    from own ${joinHeirs} order by l.id, own.changed_at desc`);
  return rows.map(({ entry, technology }) => ({ entry, technology }));
}

/** What a person said last after each question that the tasks of the guide ask now. */
async function listPractice(learner: Learner, role: string) {
  const rows = await database().execute<{
    entry: string;
    question: string;
    is_known: boolean;
    answered_at: string;
  }>(sql`
    with asked as materialized (
      select distinct l.id as entry_id, l.key, question->>'key' as question
      from roles r join guides g on g.role_id = r.id and g.locale = 'en'
      join ${livePublication(toTimestamp(now()))} join guide_revisions v on v.id = live.revision_id,
        jsonb_path_query(v.content, '$.tasks[*]') task, jsonb_path_query(task, '$.questions[*]') question,
        entries l
      where r.slug = ${role} and l.id = (task->>'id')::uuid and l.retired_at is null
    )
    select ${role} || '#' || asked.key as entry, asked.question, said.is_known, said.answered_at
    from asked cross join lateral (
      select last.is_known, last.answered_at
      from ${ancestorsOf(sql`select asked.entry_id`)} a cross join lateral (
        select p.is_known, p.answered_at from practice_answers p
        where p.owner_id = ${learner.id} and p.entry_id = a.entry_id and p.question = asked.question
        order by p.answered_at desc limit 1
      ) last
      order by last.answered_at desc limit 1
    ) said
    order by asked.entry_id, asked.question`);
  return rows.map(({ entry, question, is_known, answered_at }) => ({
    entry,
    question,
    isKnown: is_known,
    answeredAt: isoInstant(answered_at),
    answeredOn: formatDay(dayFor(learner.timeZone, answered_at)),
  }));
}

/** When the guide is read now, and since when it has changed for this person; null when it has not. */
async function getVisit(learner: Learner, role: string) {
  const at = toTimestamp(now());
  const [row] = await database().execute<{ read_at: string }>(sql`
    select v.read_at from roles r join guides g on g.role_id = r.id and g.locale = 'en'
    join guide_visits v on v.guide_id = g.id and v.owner_id = ${learner.id} join ${livePublication(at)}
    where r.slug = ${role} and live.publish_at > v.read_at`);
  const since = row ? isoInstant(row.read_at) : null;
  return {
    asOf: isoInstant(at),
    changedSince: since,
    changedSinceDay: since && formatDay(dayFor(learner.timeZone, since)),
  };
}

/** A join that keeps what is on the entries `e` of a role's guide. */
function entriesOf(entryId: SQL, role: string): SQL {
  return sql`join entries e on e.id = ${entryId} join guides g on g.id = e.guide_id
    join roles r on r.id = g.role_id and r.slug = ${role}`;
}

/** A join from `own.entry_id` to the live entries `l` that it is now. */
const joinHeirs = sql`join ${heirsOf(sql`select entry_id from own`)} h on h.origin = own.entry_id
  join entries l on l.id = h.entry_id`;
