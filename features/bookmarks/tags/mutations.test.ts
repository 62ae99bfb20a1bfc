import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { tags } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { signedIn } from "@/scripts/test-people";
import { saveBookmark } from "../mutations";
import { getBookmark } from "../queries";
import { removeTag, restoreTag, tagsNamed } from "./mutations";
import { listTags } from "./queries";

it("a person has ten thousand tags and no more, and others are none the poorer", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const names = Array.from({ length: 10_000 }, (_, at) => `t${at}`);
    expect(new Set(await tagsNamed(learner, names)).size).toBe(10_000);
    expect(await tagsNamed(learner, ["T1"])).toHaveLength(1);
    expect(await tagsNamed(other, ["new"])).toHaveLength(1);
    await expect(tagsNamed(learner, ["new"])).rejects.toMatchObject({ code: "senseless" });
  }));

it("tags that have stood on no bookmark for 30 days make room for others", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { bookmark } = await saveBookmark(learner, { url: "https://a.example", tags: ["used"] });
    await tagsNamed(
      learner,
      Array.from({ length: 9999 }, (_, at) => `t${at}`),
    );
    const since = toTimestamp(secondsAfter(now(), -31 * 86_400));
    await database().update(tags).set({ createdAt: since }).where(eq(tags.ownerId, learner.id));
    expect(await tagsNamed(learner, ["new"])).toHaveLength(1);
    expect((await getBookmark(learner, bookmark.id)).tags).toEqual(["used"]);
  }));

it("a tag that comes back while another has its name becomes that one on all its bookmarks", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const keep = (url: string, names: string[]) => saveBookmark(learner, { url, tags: names });
    const { bookmark: first } = await keep("https://a.example", ["Go", "tools"]);
    const [old] = (await listTags(learner)).filter(({ name }) => name === "Go");
    if (!old) throw new Error("There is no such tag.");
    await removeTag(learner, old.id, old.etag);
    const { bookmark: second } = await keep("https://b.example", ["go"]);
    const back = await restoreTag(learner, old.id);
    expect(back).toMatchObject({ name: "go", count: 2 });
    expect(back.id).not.toBe(old.id);
    expect((await getBookmark(learner, first.id)).tags.toSorted()).toEqual(["go", "tools"]);
    expect((await getBookmark(learner, second.id)).tags).toEqual(["go"]);
    expect(await restoreTag(learner, old.id)).toEqual(back);
  }));
