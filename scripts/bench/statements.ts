import { v7 } from "uuid";

/** What a bare server has to know of one request. */
export interface Asked {
  sessionId: string;
  personId: string;
  /** When it is, as a timestamp. */
  at: string;
  url: string;
  key: string;
  /** The answer that is stored beside the key. */
  answer: string;
}

export interface Statement {
  sql: string;
  values: (
    asked: Asked,
    found: { bookmarkId: string },
  ) => (string | number | null | { [key: string]: string })[];
}

const whoIsAsking: Statement = {
  sql: `
    select people.id, sessions.id, people.email, people.name, people.access, people.time_zone
    from sessions inner join people on people.id = sessions.person_id
    where (sessions.id = $1 and sessions.ended_at is null and sessions.expires_at > $2)`,
  values: ({ sessionId, at }) => [sessionId, at],
};

/**
 * What the door of bookmarks asks PostgreSQL to keep an address: who is asking, then one transaction. Before it
 * measures, the bench takes the words from PostgreSQL's own log; here they can be read, and the values are made.
 */
export const bookmarkWrite: { before: Statement; transaction: Statement[] } = {
  before: whoIsAsking,
  transaction: [
    {
      sql: `
        insert into idempotency_keys (id, person_id, door, key, body_hash, status, headers, body, created_at)
        values ($1, $2, $3, $4, $5, default, default, default, default) on conflict do nothing returning id`,
      values: ({ personId, key }) => [v7(), personId, "saveBookmark", key, "0".repeat(64)],
    },
    {
      sql: `
        insert into bookmarks (id, owner_id, kind, guide_id, entry_id, figure_id, technology_id, article_id, url,
          normal_url, snapshot, title, note, state, read_anchor, read_share, list_id, position, tag_ids,
          version, created_at, updated_at, deleted_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, default, $12, default, default, default, default,
          default, default, default, default, default, default)
        on conflict do nothing returning id`,
      values: ({ personId, url }, { bookmarkId }) => [
        ...[bookmarkId, personId, "link", null, null, null, null, null, url, url],
        ...[{ title: url, text: "" }, null],
      ],
    },
    {
      sql: `
        select b.id, b.version, b.kind, b.url, b.snapshot, b.title, b.note, b.state, b.read_anchor, b.read_share,
          b.position::text as position, b.created_at, b.deleted_at,
          b.guide_id, b.entry_id, b.figure_id, b.technology_id, b.article_id,
          (select jsonb_build_object('id', l.id, 'name', l.name) from lists l
            where l.id = b.list_id and l.deleted_at is null) as list,
          case when b.tag_ids = '{}' then '[]'::jsonb else (
            select coalesce(jsonb_agg(w.name order by lower(w.name)), '[]')
            from tags w where w.id = any(b.tag_ids) and w.deleted_at is null) end as tags,
          live.revision_id is not null and e.retired_at is null as is_live,
          v.content->>'title' as guide_title, v.content->>'summary' as guide_summary,
          r.slug as role_slug, r.title as role_title,
          e.kind as entry_kind, e.key as entry_key, e.title as entry_title, e.body as entry_body,
          t.slug as technology_slug, t.name as technology_name, t.summary as technology_summary,
          a.slug as article_slug, written.content->>'title' as article_title,
          written.content->>'summary' as article_summary,
          coalesce(live.publish_at, written.publish_at, case when f.id is not null then (select max(p.published_at)
            from release_publications p where p.dataset_id = f.dataset_id) end) as changed_at,
          case when f.id is not null then jsonb_build_object(
            'country', f.country, 'experience', f.experience, 'currency', f.currency, 'period', f.period,
            'year', f.year,
            'status', case when f.withdrawn_at is null then coalesce(x.status, 'withdrawn') else 'withdrawn' end,
            'measure', coalesce(x.measure, 'median'), 'n', x.n, 'median', x.median, 'mean', x.mean,
            'low', x.low, 'high', x.high, 'source', s.title, 'occupation', o.title) end as figure
        from bookmarks b
        left join entries e on e.id = b.entry_id
        left join guides g on g.id = coalesce(b.guide_id, e.guide_id)
        left join lateral (
          select p.revision_id, p.publish_at from (
            select revision_id, publish_at, unpublish_at from guide_publications
            where guide_id = g.id and publish_at <= $1::timestamptz order by publish_at desc, id desc limit 1
          ) p where p.unpublish_at is null or p.unpublish_at > $2::timestamptz
        ) live on true
        left join guide_revisions v on v.id = live.revision_id and b.guide_id is not null
        left join technologies t on t.id = b.technology_id
        left join articles a on a.id = b.article_id
        left join lateral (
          select revision.content, live.publish_at from article_revisions revision join lateral (
            select p.revision_id, p.publish_at from (
              select revision_id, publish_at, unpublish_at from article_publications
              where article_id = a.id and publish_at <= $3::timestamptz order by publish_at desc, id desc limit 1
            ) p where p.unpublish_at is null or p.unpublish_at > $4::timestamptz
          ) live on true where b.article_id is not null and revision.id = live.revision_id
        ) written on true
        left join figures f on f.id = b.figure_id
        left join datasets d on d.id = f.dataset_id
        left join figure_values x on x.figure_id = f.id and x.release_id = d.live_release_id
        left join sources s on s.id = d.source_id
        left join occupations o on o.id = f.occupation_id
        left join roles r on r.id = coalesce(g.role_id, f.role_id)
        where b.id = $5 and b.owner_id = $6 and b.deleted_at is null`,
      values: ({ personId, at }, { bookmarkId }) => [at, at, at, at, bookmarkId, personId],
    },
    {
      sql: `
        select t.id, t.slug, lower(t.name) as name, tasks.tasks from technologies t cross join lateral (
          select jsonb_agg(jsonb_build_object('title', title, 'href', href) order by uses desc, title) as tasks from (
            select e.title, min('/roles/' || r.slug || '#' || e.key) as href, count(*) as uses
            from entry_technologies u join entries e on e.id = u.entry_id and e.kind = 'task' and e.retired_at is null
            join guides g on g.id = e.guide_id join roles r on r.id = g.role_id
            join lateral (
              select p.revision_id, p.publish_at from (
                select revision_id, publish_at, unpublish_at from guide_publications
                where guide_id = g.id and publish_at <= $1::timestamptz order by publish_at desc, id desc limit 1
              ) p where p.unpublish_at is null or p.unpublish_at > $2::timestamptz
            ) live on true
            where u.technology_id = t.id group by e.title order by count(*) desc, e.title limit $3
          ) most
        ) tasks
        where tasks.tasks is not null and (t.id = any($4::uuid[])
          or t.slug in (select jsonb_array_elements_text($5::jsonb))
          or lower(t.name) in (select jsonb_array_elements_text($6::jsonb)))`,
      values: ({ at }) => [at, at, 50, "{}", '["example","org"]', '["example","org"]'],
    },
    {
      sql: `
        update idempotency_keys set status = $1, headers = $2, body = $3
        where (idempotency_keys.person_id = $4 and idempotency_keys.door = $5 and idempotency_keys.key = $6)`,
      values: ({ personId, key, answer }) => [201, storedHeaders, answer, personId, "saveBookmark", key],
    },
  ],
};

const storedHeaders = { "content-type": "application/json", "cache-control": "private, no-store" };

/** The day of the plan that is read. */
export const day = { date: "2026-03-27", timeZone: "Europe/Berlin" };

/** What the door of the planner asks PostgreSQL to show a day. */
export const dayRead: Statement[] = [
  whoIsAsking,
  {
    sql: `
      select blocks.id, blocks.title, blocks.kind, blocks.date, to_char(blocks.start, 'HH24:MI'), blocks.minutes,
        blocks.time_zone, blocks.entry_id, blocks.role_id, blocks.version, blocks.deleted_at is not null,
        entries.title, entries.key,
        (select roles.slug from guides join roles on roles.id = guides.role_id where guides.id = entries.guide_id),
        roles.slug, roles.title
      from blocks left join entries on entries.id = blocks.entry_id left join roles on roles.id = blocks.role_id
      where (blocks.owner_id = $1 and blocks.deleted_at is null and blocks.recurrence is null
        and blocks.date between $2 and $3 and (blocks.time_zone <> $4 or blocks.date between $5 and $6))
      order by blocks.date asc, blocks.start asc`,
    values: ({ personId }) => [personId, "2026-03-24", "2026-03-29", day.timeZone, "2026-03-26", day.date],
  },
];
