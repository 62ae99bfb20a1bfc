import { expect, test } from "vitest";
import { rolledBack } from "@/db/transaction";
import { makeGuide } from "@/scripts/test-guide";
import { countLikings, listRoles, listRolesToCome } from "./queries";

test("roles are found by title, by another name and by a technology, and percent signs are letters", () =>
  rolledBack(async () => {
    const { role, other, mark } = await makeGuide();
    for (const search of [`tester ${mark}`, `Test engineer ${mark}`, `sql ${mark}`, ` TESTER-${mark} `]) {
      expect(
        (await listRoles({ search })).items.map((item) => item.slug),
        search,
      ).toEqual([role]);
    }
    expect((await listRoles({ search: `%${mark}%` })).items).toEqual([]);
    expect((await listRoles({ search: `builder ${mark}` })).items).toEqual([]);
    expect((await listRolesToCome()).map((row) => row.slug)).toContain(other);
  }));

test("a role says by what it was found, unless it was its own name", () =>
  rolledBack(async () => {
    const { mark } = await makeGuide();
    const found = async (search: string) => (await listRoles({ search })).items[0];
    expect(await found(`tester ${mark}`)).toMatchObject({ alias: null, technologies: [] });
    expect(await found(`test engineer ${mark}`)).toMatchObject({ alias: `test-engineer-${mark}` });
    expect(await found(`sql ${mark}`)).toMatchObject({ alias: null, technologies: [`SQL ${mark}`] });
  }));

test("roles are found by what people like to do, with the reason that speaks to them", () =>
  rolledBack(async () => {
    const { mark, role } = await makeGuide();
    const search = `tester ${mark}`;
    expect((await listRoles({ search, like: "discovery" })).items).toMatchObject([
      { slug: role, motivation: { key: "motive-truth", title: "Truth", text: "To know." } },
    ]);
    expect((await listRoles({ search, like: "leading" })).items).toEqual([]);
    expect((await listRoles({ search })).items[0]?.motivation).toBeNull();
  }));

test("the list of roles goes on after the last of a page", () =>
  rolledBack(async () => {
    const made = [await makeGuide(), await makeGuide(), await makeGuide()].map((guide) => guide.role);
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 200; page += 1) {
      const { items, next } = await listRoles({ after, limit: 1 });
      seen.push(...items.map((item) => item.slug));
      if (next === null) break;
      after = next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(made));
  }));

test("each liking is counted once for a role, however many of its motivations speak to it", () =>
  rolledBack(async () => {
    const before = (await countLikings()).discovery ?? 0;
    await makeGuide();
    await makeGuide();
    expect((await countLikings()).discovery).toBe(before + 2);
  }));
