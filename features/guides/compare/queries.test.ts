import { expect, test } from "vitest";
import { technologyShares } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { catalogueId } from "@/features/guides/catalogue/ids";
import { makeGuide } from "@/scripts/test-guide";
import { compareMetadata } from "./metadata";
import { findComparison, listComparableRoles, listNeighbours } from "./queries";

test("a comparison holds both guides, the newest share of each role's people, and all sources", () =>
  rolledBack(async () => {
    const one = await makeGuide();
    const two = await makeGuide();
    const share = {
      technologyId: catalogueId("technology", `sql-${one.mark}`),
      sourceId: catalogueId("source", `article-${one.mark}`),
    };
    const of = (role: string | null, year: number, n: number) => ({
      ...share,
      ...{ roleId: role && catalogueId("role", role), year, n, base: 100, share: n / 100 },
    });
    await database()
      .insert(technologyShares)
      .values([of(one.role, 2024, 10), of(one.role, 2025, 20), of(two.role, 2025, 30)]);
    await database()
      .insert(technologyShares)
      .values([of(null, 2025, 40), of(one.other, 2025, 50)]);

    const found = await findComparison(one.role, two.role);
    expect(found?.left.role.slug).toBe(one.role);
    expect(found?.right.content).toEqual(two.content);
    expect(found?.shares).toEqual([
      {
        slug: `sql-${one.mark}`,
        name: `SQL ${one.mark}`,
        left: { n: 20, base: 100, share: 0.2, year: 2025, source: `article-${one.mark}` },
        right: { n: 30, base: 100, share: 0.3, year: 2025, source: `article-${one.mark}` },
      },
    ]);
    expect(Object.keys(found?.sources ?? {}).toSorted()).toEqual(
      [`article-${one.mark}`, `article-${two.mark}`].toSorted(),
    );
  }));

test("a role without a guide is not compared, and stands in no choice", () =>
  rolledBack(async () => {
    const { role, other } = await makeGuide();
    expect(await findComparison(role, other)).toBeNull();
    expect(await findComparison("no-such", role)).toBeNull();
    const slugs = (await listComparableRoles()).map(({ slug }) => slug);
    expect(slugs).toContain(role);
    expect(slugs).not.toContain(other);
  }));

test("a role that can be compared comes with its day, its topics and its relations", () =>
  rolledBack(async () => {
    const { role, other } = await makeGuide();
    const found = (await listNeighbours()).find(({ slug }) => slug === role);
    expect(found?.activities.map(({ key }) => key)).toEqual(["day-read"]);
    expect(found?.tasks).toEqual([
      { key: "write-cases", topics: ["testing"] },
      { key: "run-cases", topics: ["testing"] },
    ]);
    expect(found?.relations).toEqual([{ role: other, reason: "They build it." }]);
    expect(found?.compared).toEqual([]);
  }));

test("both addresses of a pair name one of them as canonical, whichever roles they are", () =>
  rolledBack(async () => {
    const [first, second] = [(await makeGuide()).role, (await makeGuide()).role].toSorted();
    const canonical = async (a: string, b: string) => (await compareMetadata(a, b)).alternates?.canonical;
    expect(await canonical(`${second}`, `${first}`)).toMatch(new RegExp(`/compare/${first}/${second}$`));
    expect(await canonical(`${first}`, `${second}`)).toBe(await canonical(`${second}`, `${first}`));
    expect(await compareMetadata("no-such", `${first}`)).toEqual({ title: "Page not found" });
  }));
