import { randomUUID } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { countUnread, tellFollowers } from "@/db/notices";
import { database, rolledBack } from "@/db/transaction";
import { articleContent } from "@/features/articles/content";
import { followSeries } from "@/features/articles/follows/mutations";
import { publishArticle, seedSeries } from "@/features/articles/mutations";
import { setMark } from "@/features/progress/mutations";
import { addNote } from "@/features/progress/notes/mutations";
import { requireEnv } from "@/lib/env";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { publishContent } from "@/scripts/test-publish";
import { chooseLevel, markNotices, stopMails } from "./mutations";
import { getChoices, listNotices } from "./queries";
import { makeStopToken } from "./stop-token";

const refused = (code: string) => expect.objectContaining({ code });
const page = { limit: 50 };
const content = (title: string) =>
  articleContent.parse({
    ...{ title, summary: "It is short.", text: "Words.", authors: ["nobody"] },
    ...{ roles: [], sources: [], figures: [] },
  });

/** A series of which nothing is published yet. */
async function makeSeries(parts = 2) {
  const mark = randomUUID().slice(0, 8);
  const articles = Array.from({ length: parts }, (_, at) => `part-${at}-${mark}`);
  const slug = `series-${mark}`;
  await seedSeries([
    {
      ...{ slug, title: `Series ${mark}`, summary: "Parts." },
      parts: articles.map((article) => ({ title: article, article })),
    },
  ]);
  return { slug, title: `Series ${mark}`, articles };
}

const publish = (slug = "", title = "On APIs") => publishArticle({ slug, content: content(title), by: null });

it("a published part is told to its followers once, whatever is published again", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { slug, title, articles } = await makeSeries();
    await publish(articles[0]);
    await followSeries(learner, slug, true);
    await followSeries(learner, slug, true);
    // What was there before is no news.
    await publish(articles[0], "On APIs, mended");
    expect((await listNotices(learner, page)).items).toEqual([]);
    await publish(articles[1]);
    await publish(articles[1], "On APIs, mended");
    await database().execute(
      sql`update article_publications set unpublish_at = publish_at + interval '1 second'`,
    );
    await publish(articles[1], "On APIs, at last");
    expect(await listNotices(learner, page)).toMatchObject({
      items: [
        {
          ...{ kind: "series", title: `${title}: part 2 is published`, text: "On APIs, at last" },
          ...{ url: `/articles/${articles[1]}`, readAt: null },
        },
      ],
      ...{ next: null, unread: 1 },
    });
    expect((await listNotices(other, page)).items).toEqual([]);
    await followSeries(learner, slug, false);
  }));

it("an article that becomes a part after it was published is told of as well", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { slug, title, articles } = await makeSeries(1);
    await followSeries(learner, slug, true);
    const late = `late-${randomUUID().slice(0, 8)}`;
    await publish(late);
    const parts = [...articles, late].map((article) => ({ title: article, article }));
    const seed = { slug, title, summary: "Parts.", parts };
    await seedSeries([seed]);
    await seedSeries([{ ...seed, summary: "All parts." }]);
    const { items } = await listNotices(learner, page);
    expect(items.map((item) => item.title)).toEqual([`${title}: part 2 is published`]);
  }));

it("turning a kind off stops that kind alone", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { slug, articles } = await makeSeries();
    const { role, content: guide } = await makeGuide();
    const [first, second] = guide.tasks;
    if (!first || !second) throw new Error("no tasks");
    await followSeries(learner, slug, true);
    await setMark(learner, { entryId: first.id, state: "done" });
    expect(await chooseLevel(learner, { kind: "series", level: "off" })).toEqual({
      ...{ series: "off", guide: "inside", account: "inside" },
    });
    await publish(articles[0]);
    await publishContent(role, { ...guide, tasks: [second] }, { [first.id]: [second.id] });
    expect((await listNotices(learner, page)).items.map(({ kind }) => kind)).toEqual(["guide"]);
    await expect(chooseLevel(learner, { kind: "account", level: "off" })).rejects.toEqual(
      refused("senseless"),
    );
  }));

it("who holds something on an entry hears once for each publication what became of it", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role, content: guide } = await makeGuide();
    const [first, second] = guide.tasks;
    if (!first || !second) throw new Error("no tasks");
    await setMark(learner, { entryId: first.id, state: "done" });
    await addNote(learner, { entryId: second.id, text: "Mine." });
    await addNote(other, { entryId: second.id, text: "Theirs." });
    const whole = { ...first, id: randomUUID(), key: "cases", title: "Cases" };
    const split = { ...first, id: randomUUID(), key: "more", title: "More" };
    const heirs = [whole.id, split.id];
    await publishContent(
      role,
      { ...guide, tasks: [whole, split] },
      { [first.id]: heirs, [second.id]: [whole.id] },
    );
    const [told] = (await listNotices(learner, page)).items;
    expect(told).toMatchObject({
      kind: "guide",
      text: "“Write cases” was split into “Cases” and “More”. “Run cases” is now “Cases”. What you have on it stays yours.",
      url: `/roles/${role}#cases`,
    });
    expect((await listNotices(other, page)).items).toHaveLength(1);
    // What they hold has become an entry that is now taken out: that is told too.
    await publishContent(role, { ...guide, tasks: [split] });
    const { items } = await listNotices(other, page);
    expect(items.map(({ text }) => text.split(" What you")[0])).toContain("“Cases” was taken out.");
    expect(items).toHaveLength(2);
    // An old publication put back takes nothing away from them.
    await publishContent(role, guide, { [split.id]: [first.id] });
    expect((await listNotices(other, page)).items).toHaveLength(2);
  }));

it("notices are read one by one, or all that were seen, and Undo takes it back", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { slug, articles } = await makeSeries(3);
    for (const person of [learner, other]) await followSeries(person, slug, true);
    await publish(articles[0]);
    await publish(articles[1]);
    const [newest, oldest] = (await listNotices(learner, page)).items;
    if (!newest || !oldest) throw new Error("no notices");
    expect(await markNotices(learner, { isRead: true, ids: [oldest.id] })).toMatchObject({
      changed: 1,
      unread: 1,
    });
    await publish(articles[2]);
    await database().execute(sql`
      update notices set created_at = created_at + interval '1 minute'
      where about_id = (select id from articles where slug = ${articles[2]})`);
    const all = await markNotices(learner, { isRead: true, until: newest.createdAt });
    expect(all).toMatchObject({ changed: 1, unread: 1 });
    const back = { isRead: false, readAt: all.readAt ?? "" };
    expect(await markNotices(learner, back)).toEqual({ changed: 1, unread: 2, readAt: null });
    expect(await countUnread(other.id)).toBe(3);
    await expect(markNotices(learner, { isRead: true, ids: [oldest.id, randomUUID()] })).rejects.toEqual(
      refused("not-found"),
    );
    const first = await listNotices(learner, { limit: 2 });
    const rest = await listNotices(learner, { limit: 2, cursor: first.next ?? undefined });
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
  }));

it("a mail’s link stops the mails of its kind and nothing else", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    await chooseLevel(learner, { kind: "series", level: "mail" });
    await chooseLevel(learner, { kind: "guide", level: "mail" });
    const token = makeStopToken(learner.id, "series", requireEnv("AUTH_SECRET"));
    expect(await stopMails(token)).toBe("series");
    expect(await stopMails(token)).toBe("series");
    expect(await getChoices(learner)).toEqual({ series: "inside", guide: "mail", account: "inside" });
    // Who turned them off altogether stays so.
    await chooseLevel(learner, { kind: "series", level: "off" });
    await stopMails(token);
    expect((await getChoices(learner)).series).toBe("off");
    await expect(stopMails(`${token.slice(0, -2)}AA`)).rejects.toEqual(refused("not-found"));
  }));

it("10,000 followers are told by one statement along the index of the series", () =>
  rolledBack(async () => {
    const [seriesId, articleId] = [randomUUID(), randomUUID()];
    const { learner } = await signedIn("learner");
    const mark = seriesId.slice(0, 8);
    // Written directly: what raises the version of the site would be held for as long as this takes.
    await database().execute(sql`insert into series (id, slug, title, summary)
      values (${seriesId}, ${`series-${mark}`}, 'A series', 'Parts.')`);
    await database().execute(sql`insert into articles (id, slug) values (${articleId}, ${`part-${mark}`})`);
    await database().execute(sql`insert into series_parts (series_id, position, title, article_id)
      values (${seriesId}, 1, 'One', ${articleId})`);
    await database().execute(sql`
      with crowd as (insert into people (id, email)
        select gen_random_uuid(), 'follower-' || n || ${mark} || '@example.org' from generate_series(1, 10000) n returning id),
      silent as (insert into notice_choices (owner_id, kind, level)
        select id, 'series', 'off' from crowd order by id limit 1000)
      insert into series_follows (series_id, owner_id)
        select ${seriesId}::uuid, id from (select id from crowd union all select ${learner.id}::uuid) followers`);
    await database().execute(sql`analyze series_follows, notice_choices`);
    expect(
      await planOf(sql`select owner_id from series_follows where series_id = ${randomUUID()}`),
    ).toContain("series_follows_series_id_owner_id_pk");
    await tellFollowers(articleId);
    await tellFollowers(articleId);
    const [row] = await database().execute<{ told: number }>(
      sql`select count(*)::int as told from notices where about_id = ${articleId}`,
    );
    expect(row?.told).toBe(9001);
    await database().execute(sql`analyze notices`);
    const own = sql`select * from notices where owner_id = ${learner.id} order by created_at desc, about_id desc limit 51`;
    expect(await planOf(own)).toContain("notices_owner_idx");
    expect(
      await planOf(sql`select from notices where owner_id = ${learner.id} and read_at is null limit 100`),
    ).toMatch(/Index/);
  }));

async function planOf(query: SQL): Promise<string> {
  const lines = await database().execute<{ "QUERY PLAN": string }>(sql`explain ${query}`);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}
