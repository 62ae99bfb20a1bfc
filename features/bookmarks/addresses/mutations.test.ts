import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import { signedIn } from "@/scripts/test-people";
import { saveBookmark } from "../mutations";
import { listDuplicates } from "../queries";
import { writeNormalAddresses } from "./mutations";

it("finds doubles among bookmarks from before the rule, and from before it changed, and looks once", async () => {
  await rolledBack(async () => {
    const { learner } = await signedIn("learner");
    await saveBookmark(learner, { url: "http://EX.com/a?utm_source=x" });
    await saveBookmark(learner, { url: "https://ex.com/a" });
    await saveBookmark(learner, { url: "https://ex.com/b" });
    await saveBookmark(learner, { url: "https://www.ex.com/b/" });
    const own = sql`owner_id = ${learner.id}`;
    await database().execute(sql`delete from address_rules`);
    await database().execute(sql`update bookmarks set normal_url = null where ${own} and url like '%/a%'`);
    await database().execute(sql`update bookmarks set normal_url = url where ${own} and url like '%/b%'`);
    const versions = () =>
      database().execute(sql`select version, updated_at from bookmarks where ${own} order by id`);
    const before = await versions();
    expect(await listDuplicates(learner)).toEqual([]);
    expect(await writeNormalAddresses()).toBeGreaterThanOrEqual(3);
    const urls = (await listDuplicates(learner)).map(({ href }) => href);
    expect(urls.toSorted()).toEqual(
      [
        "http://EX.com/a?utm_source=x",
        "https://ex.com/a",
        "https://ex.com/b",
        "https://www.ex.com/b/",
      ].toSorted(),
    );
    expect([...(await versions())]).toEqual([...before]);
    await database().execute(sql`update bookmarks set normal_url = null where ${own}`);
    expect(await writeNormalAddresses()).toBe(0);
  });
});
