import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { guidePublications, guideRevisions, guides } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { contentHash } from "@/lib/content-hash";
import { now, toTimestamp } from "@/lib/dates";
import { makeGuide, type TestGuide } from "@/scripts/test-guide";
import { catalogueId } from "../catalogue/ids";
import { listTechnologyPages } from "../catalogue/queries";
import type { GuideContent } from "../content";
import { guideFeed } from "./feed";
import { publishRevision } from "./mutations";
import { findGuideChanges, findGuideHistory, listGuideNews } from "./queries";

async function publish({ role }: TestGuide, content: GuideContent): Promise<void> {
  const guideId = catalogueId("guide", role);
  const [row] = await database()
    .insert(guideRevisions)
    .values({ guideId, origin: "save", content, contentHash: contentHash(content) })
    .returning({ id: guideRevisions.id });
  if (!row) throw new Error("no revision");
  await publishRevision({ guideId, revisionId: row.id, content, by: null });
}

async function unpublish(role: string): Promise<void> {
  const guideId = catalogueId("guide", role);
  await database()
    .update(guidePublications)
    .set({ publishAt: "2026-01-01T00:00:00Z", unpublishAt: "2026-01-02T00:00:00Z" })
    .where(eq(guidePublications.guideId, guideId));
}

it("a guide published anew stands in its feed with author, date and what changed", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const tasks = plan.content.tasks.map((task, index) =>
      index === 0 ? { ...task, text: "Otherwise." } : task,
    );
    await publish(plan, { ...plan.content, tasks });
    const history = await findGuideHistory(plan.role);
    if (!history) throw new Error("no history");
    const [newest, oldest] = guideFeed(history).entries;
    expect(newest?.title).toMatch(/: 1 changed$/);
    expect(newest?.authors.map(({ name }) => name)).toEqual(["The editors"]);
    expect(newest?.html).toContain("Write cases");
    expect(oldest?.title).toMatch(/: guide published$/);
    expect(history.names.technologies.get(`sql-${plan.mark}`)).toBe(`SQL ${plan.mark}`);
  }));

it("a feed holds as many publications as were asked for, each compared with the one before", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    for (const summary of ["One.", "Two.", "Three."]) await publish(plan, { ...plan.content, summary });
    const history = await findGuideHistory(plan.role, 2);
    const entries = history ? guideFeed(history).entries : [];
    expect(entries.map(({ title }) => title.split(": ")[1])).toEqual(["text revised", "text revised"]);
  }));

it("what is not published now stands in no feed and no list of pages", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const isListed = async () => (await listGuideNews()).some(({ slug }) => slug === plan.role);
    const pages = async () => (await listTechnologyPages()).filter(({ slug }) => slug.endsWith(plan.mark));
    const uses = async () => (await pages()).filter(({ updatedAt }) => updatedAt !== null).length;
    expect([await isListed(), await uses()]).toEqual([true, 2]);
    await unpublish(plan.role);
    expect([await isListed(), await uses()]).toEqual([false, 0]);
    expect(await findGuideHistory(plan.role)).toBeNull();
    expect(await findGuideHistory("no-such")).toBeNull();
  }));

it("a guide in the news has its own title, its authors and both its dates", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const news = (await listGuideNews()).find(({ slug }) => slug === plan.role);
    const [guide] = await database()
      .select()
      .from(guides)
      .where(eq(guides.id, news?.id ?? ""));
    expect(guide?.liveRevisionId).toBeTruthy();
    expect(news).toMatchObject({ title: "Tester", authors: [{ name: "The editors" }] });
    expect(news?.publishedAt).toBe(news?.updatedAt);
  }));

it("what has changed since an instant is told by entry; without a guide then nothing is", () =>
  rolledBack(async () => {
    const guide = await makeGuide();
    const [first, ...others] = guide.content.tasks;
    if (!first) throw new Error("no task");
    const since = toTimestamp(now());
    await publish(guide, { ...guide.content, tasks: [{ ...first, text: "Write it *twice*." }, ...others] });
    const changes = await findGuideChanges(guide.role, since);
    expect(changes?.map(({ key, isNew }) => [key, isNew])).toEqual([["write-cases", false]]);
    expect(await findGuideChanges(guide.role, "2020-01-01T00:00:00Z")).toEqual([]);
    expect(await findGuideChanges("no-such-role", since)).toBeNull();
  }));
