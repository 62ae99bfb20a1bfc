import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { occupationRoles, occupations, technologyFlags } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { makeGuide, type TestGuide } from "@/scripts/test-guide";
import { seedFlags } from "./mutations";

const flag = (technology: string, isInDemand: boolean) => ({
  technology,
  name: technology.toUpperCase(),
  ...{ code: "15-1252.00", title: "Software Developers" },
  isHot: true,
  isInDemand,
});
const seedOf = (plan: TestGuide) => ({
  source: `article-${plan.mark}`,
  roles: { [plan.role]: { code: "15-1252.00", title: "Software Developers", relation: "wider" as const } },
  names: {},
});
const flagsOf = (plan: TestGuide, isInDemand = true) => [
  flag(`sql-${plan.mark}`, isInDemand),
  flag(`git-${plan.mark}`, false),
  flag(`nobody-knows-${plan.mark}`, true),
];

test("flags are written once, again only where they say something new, and go when the source drops them", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const seed = seedOf(plan);
    // One occupation, one role counted in it, two technologies that are known.
    expect(await seedFlags(seed, flagsOf(plan))).toBe(4);
    expect(await seedFlags(seed, flagsOf(plan))).toBe(0);
    expect(await seedFlags(seed, flagsOf(plan, false))).toBe(1);
    expect(await seedFlags(seed, flagsOf(plan).slice(1))).toBe(1);
    const rows = await database()
      .select({ name: technologyFlags.name, hot: technologyFlags.hot, inDemand: technologyFlags.inDemand })
      .from(technologyFlags)
      .innerJoin(occupations, eq(occupations.id, technologyFlags.occupationId))
      .innerJoin(occupationRoles, eq(occupationRoles.occupationId, occupations.id));
    expect(rows).toContainEqual({ name: `GIT-${plan.mark.toUpperCase()}`, hot: true, inDemand: false });
    expect(rows.map(({ name }) => name)).not.toContain(`SQL-${plan.mark.toUpperCase()}`);
  }));

test("a role that moves to another occupation leaves the old one", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    const seed = seedOf(plan);
    await seedFlags(seed, []);
    const moved = { code: "15-1254.00", title: "Web Developers", relation: "nearest" as const };
    await seedFlags({ ...seed, roles: { [plan.role]: moved } }, []);
    const rows = await database()
      .select({ title: occupations.title, relation: occupationRoles.relation })
      .from(occupationRoles)
      .innerJoin(occupations, eq(occupations.id, occupationRoles.occupationId));
    expect(rows).toContainEqual({ title: "Web Developers", relation: "nearest" });
    expect(rows).not.toContainEqual({ title: "Software Developers", relation: "wider" });
  }));

test("a source that nobody knows brings nothing", () =>
  rolledBack(async () => {
    const plan = await makeGuide();
    await expect(seedFlags({ ...seedOf(plan), source: "no-such" }, [])).rejects.toMatchObject({
      code: "not-found",
    });
  }));
