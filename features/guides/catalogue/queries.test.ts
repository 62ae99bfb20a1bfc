import { expect, test } from "vitest";
import { technologyShares } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { makeGuide, planGuide } from "@/scripts/test-guide";
import { seedFlags } from "../flags/mutations";
import { catalogueId } from "./ids";
import { seedCatalogue } from "./mutations";
import { findAuthor, findTechnology, listTechnologies, listTerms } from "./queries";

test("a term names the published guides that use it, each with its anchor there", () =>
  rolledBack(async () => {
    const { mark, role } = await makeGuide();
    const term = (await listTerms()).find(({ slug }) => slug === `api-${mark}`);
    expect(term).toMatchObject({ term: "API", guides: [{ role, title: `Tester ${mark}`, key: "term-api" }] });
  }));

test("a word or tool that no published guide uses is listed without one", () =>
  rolledBack(async () => {
    const { mark, catalogue } = planGuide();
    await seedCatalogue(catalogue);
    expect((await listTerms()).find(({ slug }) => slug === `api-${mark}`)?.guides).toEqual([]);
    expect((await listTechnologies()).find(({ slug }) => slug === `git-${mark}`)?.guides).toBe(0);
  }));

test("the index counts a guide once, however many of its entries name the technology", () =>
  rolledBack(async () => {
    const { mark } = await makeGuide();
    expect((await listTechnologies()).find(({ slug }) => slug === `sql-${mark}`)).toMatchObject({
      kind: "language",
      guides: 1,
    });
  }));

test("a technology comes with its notes, the roles that were counted, and what occupations ask for", () =>
  rolledBack(async () => {
    const { mark, role, other } = await makeGuide();
    const counted = (slug: string) => ({
      technologyId: catalogueId("technology", `sql-${mark}`),
      sourceId: catalogueId("source", `article-${mark}`),
      roleId: catalogueId("role", slug),
      ...{ year: 2025, n: 50, base: 100, share: 0.5 },
    });
    await database()
      .insert(technologyShares)
      .values([counted(role), counted(other)]);
    const occupation = { code: "15-1253.00", title: "Testers" };
    await seedFlags(
      {
        source: `article-${mark}`,
        roles: {
          [role]: { ...occupation, relation: "same" },
          [other]: { ...occupation, relation: "nearest" },
        },
        names: {},
      },
      [{ technology: `sql-${mark}`, name: "SQL", ...occupation, isHot: true, isInDemand: false }],
    );
    const found = await findTechnology(`sql-${mark}`);
    expect(found?.uses.map(({ kind, note }) => [kind, note])).toEqual([
      ["task", ""],
      ["technology", "Ask."],
      ["requirement", ""],
    ]);
    expect(found?.roles).toEqual({
      [role]: { slug: role, title: `Tester ${mark}`, hasGuide: true },
      [other]: { slug: other, title: `Builder ${mark}`, hasGuide: false },
    });
    expect(found?.flags).toMatchObject([
      {
        ...{ name: "SQL", occupation: "Testers", hot: true, inDemand: false },
        roles: [
          { slug: other, relation: "nearest" },
          { slug: role, relation: "same" },
        ],
      },
    ]);
    expect(found?.sources[`article-${mark}`]?.title).toBe("An article");
  }));

test("an author comes with the published guides that name them; a stranger is nobody", () =>
  rolledBack(async () => {
    const { mark, role } = await makeGuide();
    expect(await findAuthor(`editors-${mark}`)).toEqual({
      ...{ slug: `editors-${mark}`, name: "The editors", note: null },
      wrote: [{ role, title: "Tester" }],
      reviewed: [],
    });
    expect(await findAuthor(`no-${mark}`)).toBeNull();
  }));
