import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { guidePublications, technologyShares } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { makeGuide } from "@/scripts/test-guide";
import { catalogueId } from "./catalogue/ids";
import { findTechnology } from "./catalogue/queries";
import { listRoles } from "./finding/queries";
import { seedFlags } from "./flags/mutations";
import { seedGuide } from "./mutations";
import { findCanonicalRole, findPublishedGuide } from "./queries";

test("a published guide comes with everything that its text names", () =>
  rolledBack(async () => {
    const { role, other, mark, content } = await makeGuide();
    const guide = await findPublishedGuide(role);
    expect(guide?.content).toEqual(content);
    expect(guide?.role).toMatchObject({ slug: role, title: `Tester ${mark}` });
    expect(guide?.authors).toEqual([{ slug: `editors-${mark}`, name: "The editors" }]);
    expect(guide?.reviewer).toBeNull();
    expect(Object.keys(guide?.technologies ?? {}).toSorted()).toEqual([`git-${mark}`, `sql-${mark}`]);
    expect(guide?.terms[`api-${mark}`]).toMatchObject({ term: "API", expansion: "Interface" });
    expect(guide?.sources[`article-${mark}`]).toMatchObject({ datedOn: "2025-04-25", publisher: null });
    expect(guide?.roles[other]).toMatchObject({ title: `Builder ${mark}`, hasGuide: false });
    expect(guide?.updatedAt).toBe(guide?.publishedAt);
  }));

test("a role that a guide names comes with the tasks of its own guide, so that shared ones can be counted", () =>
  rolledBack(async () => {
    const { role, other, content } = await makeGuide();
    const near = await makeGuide();
    const relation = { role: near.role, kind: "related" as const, reason: "They are near." };
    await seedGuide(role, { ...content, relations: [...content.relations, relation] });
    const named = (await findPublishedGuide(role))?.roles;
    expect(named?.[other]?.tasks).toEqual([]);
    expect(named?.[near.role]?.tasks).toEqual(near.content.tasks.map(({ key, topics }) => ({ key, topics })));
  }));

test("shares of the role and of everybody come with the technology, those of other roles do not", () =>
  rolledBack(async () => {
    const { role, other, mark } = await makeGuide();
    const share = {
      technologyId: catalogueId("technology", `sql-${mark}`),
      sourceId: catalogueId("source", `article-${mark}`),
      ...{ year: 2025, n: 50, base: 100, share: 0.5 },
    };
    await database()
      .insert(technologyShares)
      .values([
        { ...share, roleId: catalogueId("role", role) },
        { ...share, roleId: null },
        { ...share, roleId: catalogueId("role", other) },
      ]);
    const shares = (await findPublishedGuide(role))?.technologies[`sql-${mark}`]?.shares ?? [];
    expect(shares.map((row) => row.role).toSorted()).toEqual([null, role].toSorted());
    expect(shares[0]).toMatchObject({ n: 50, base: 100, share: 0.5, year: 2025, source: `article-${mark}` });
  }));

test("what is live is decided when it is read: not before its time, not after its end", () =>
  rolledBack(async () => {
    const { role } = await makeGuide();
    const guide = await findPublishedGuide(role);
    const own = eq(guidePublications.guideId, guide?.id ?? "");
    const set = (values: { publishAt?: string; unpublishAt?: string }) =>
      database().update(guidePublications).set(values).where(own);

    await set({ publishAt: toTimestamp(secondsAfter(now(), 60)) });
    expect(await findPublishedGuide(role)).toBeNull();
    await set({ publishAt: toTimestamp(secondsAfter(now(), -60)) });
    expect(await findPublishedGuide(role)).not.toBeNull();
    await set({ unpublishAt: toTimestamp(secondsAfter(now(), -1)) });
    expect(await findPublishedGuide(role)).toBeNull();
    expect((await listRoles({ search: role })).items).toEqual([]);
  }));

test("an alias leads to the one address of its role, anything else to none", () =>
  rolledBack(async () => {
    const { role, mark } = await makeGuide();
    expect(await findCanonicalRole(`test-engineer-${mark}`)).toBe(role);
    expect(await findCanonicalRole(`no-such-${mark}`)).toBeNull();
    expect(await findPublishedGuide(`test-engineer-${mark}`)).toBeNull();
  }));

test("a technology names the tasks of published guides that use it", () =>
  rolledBack(async () => {
    const { role, mark } = await makeGuide();
    const technology = await findTechnology(`sql-${mark}`);
    expect(technology?.uses.map(({ kind, key }) => [kind, key])).toEqual([
      ["task", "write-cases"],
      ["technology", "sql"],
      ["requirement", "tools"],
    ]);
    expect(technology?.uses[0]).toMatchObject({ role, title: "Write cases" });
    expect(await findTechnology(`no-such-${mark}`)).toBeNull();
  }));

test("what is in demand is what the role’s own occupation asks for, and the guide says which that is", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const flag = (technology: string, title: string, code: string) => ({
      ...{ technology: `${technology}-${plan.mark}`, name: technology, code, title },
      ...{ isHot: true, isInDemand: true },
    });
    const roles = { [plan.role]: { code: "15-1253.00", title: "Testers", relation: "wider" as const } };
    const flags = [flag("sql", "Testers", "15-1253.00"), flag("git", "Builders", "15-1252.00")];
    await seedFlags({ source: `article-${plan.mark}`, roles, names: {} }, flags);
    const guide = await findPublishedGuide(plan.role);
    expect(guide?.occupation).toEqual({
      title: "Testers",
      relation: "wider",
      source: `article-${plan.mark}`,
    });
    expect(guide?.technologies[`sql-${plan.mark}`]?.inDemand).toBe(true);
    expect(guide?.technologies[`git-${plan.mark}`]?.inDemand).toBe(false);
  }));
