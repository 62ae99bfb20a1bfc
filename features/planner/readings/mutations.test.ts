import { expect, it } from "vitest";
import { bookmarks } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { addBlock } from "../mutations";
import { setReadings } from "./mutations";
import { getReadings } from "./queries";

async function blockOf(learner: Learner) {
  const given = { title: "Read", date: "2026-03-27", start: "09:00", minutes: 1, timeZone: "UTC" };
  const { blocks } = await addBlock(learner, { ...given, kind: "learn", entryId: null, recurrence: null });
  return blocks[0]?.id ?? "";
}

it("offers what fits, keeps what is taken with its block, and offers it no more", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { content } = await makeGuide();
    const kept = content.tasks.map(({ id, title }) => ({
      ...{ ownerId: learner.id, kind: "entry" as const, entryId: id },
      snapshot: { title, text: "" },
    }));
    await database().insert(bookmarks).values(kept);
    const block = await blockOf(learner);
    const { offered } = await getReadings(learner, block);
    expect(offered.map(({ title, minutes }) => [title, minutes])).toEqual([["Write cases", 1]]);
    const ids = offered.map(({ bookmarkId }) => bookmarkId);
    expect(await setReadings(learner, block, ids)).toMatchObject({ chosen: offered, offered: [] });
    await expect(setReadings(other, await blockOf(other), ids)).rejects.toMatchObject({ code: "not-found" });
    await expect(getReadings(other, block)).rejects.toMatchObject({ code: "not-found" });
    expect(await setReadings(learner, block, [])).toMatchObject({ chosen: [], offered });
  }));
