import { beforeAll, describe, expect, it } from "vitest";
import { entryTechnologies } from "@/db/schema";
import { database } from "@/db/transaction";
import { signedIn, type TestPerson } from "@/scripts/test-people";
import { makePortal, type TestPortal } from "@/scripts/test-portal";
import { saveBookmark } from "../mutations";
import { listCoverage } from "./queries";

let portal: TestPortal;
let me: TestPerson["learner"];

beforeAll(async () => {
  portal = await makePortal();
  me = (await signedIn("learner")).learner;
  await database()
    .insert(entryTechnologies)
    .values({ entryId: portal.taskId, technologyId: portal.technologyId });
});

describe("tags that nobody wrote", () => {
  it("are the tasks that use a kept technology", async () => {
    const { bookmark } = await saveBookmark(me, { technology: portal.technology });
    expect(bookmark.graphTags).toEqual([
      { title: "Write test cases", href: `/roles/${portal.role}#write-cases` },
    ]);
    expect(bookmark.tags).toEqual([]);
  });

  it("are those of a technology that an address names, and none for other addresses", async () => {
    const other = (await signedIn("learner")).learner;
    const { bookmark } = await saveBookmark(other, { url: "https://example.org/learn/sql?from=a" });
    expect(bookmark.graphTags.map(({ title }) => title)).toContain("Write test cases");
    const none = (await saveBookmark(other, { url: "https://example.org/nosqlish" })).bookmark;
    expect(none.graphTags).toEqual([]);
  });
});

it("tells the tasks of a role for which nothing is kept", async () => {
  const own = (await signedIn("learner")).learner;
  const task = { title: "Write test cases", href: `/roles/${portal.role}#write-cases` };
  expect(await listCoverage(own, portal.role)).toEqual([{ ...task, kept: 0 }]);
  await saveBookmark(own, { technology: portal.technology });
  await saveBookmark(own, { entryId: portal.taskId });
  await saveBookmark(own, { url: "https://sql.example.org/" });
  // Only the words of an address count, not those beside it or behind its question mark.
  await saveBookmark(own, { url: "https://example.org/nosqlish", title: "All about SQL" });
  await saveBookmark(own, { url: "https://example.org/?about=sql" });
  expect(await listCoverage(own, portal.role)).toEqual([{ ...task, kept: 3 }]);
  expect(await listCoverage(own, "no-such-role")).toEqual([]);
});
