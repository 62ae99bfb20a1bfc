import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { apiTokens, lists } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { makeToken } from "@/features/account/tokens/mutations";
import { changeMany } from "@/features/bookmarks/history/mutations";
import { makeList } from "@/features/bookmarks/lists/mutations";
import { removeBookmark, saveBookmark } from "@/features/bookmarks/mutations";
import { provideEnv } from "@/lib/env";
import { copyOfTemplate } from "@/scripts/test-database";
import { begun, during } from "@/scripts/test-meanwhile";
import { signedIn } from "@/scripts/test-people";
import { closeDatabase } from "./client";

// Two requests at once need two connections, so what these tests write is committed, in a database of their own.
beforeAll(async () => {
  await closeDatabase();
  provideEnv({ DATABASE_URL: await copyOfTemplate(inject("databaseUrl"), "one_at_a_time") });
});
afterAll(closeDatabase);

it("of two requests at once for the last token that a person may have, one is refused", async () => {
  const { learner } = await signedIn("learner");
  const token = { ownerId: learner.id, name: "A script", scopes: ["me:read" as const] };
  await database()
    .insert(apiTokens)
    .values(Array.from({ length: 49 }, (_, at) => ({ ...token, hash: `${learner.id} ${at}` })));
  const make = () => makeToken(learner, { name: "The last", scopes: ["me:read"] });
  const second = await during(await begun(make), make);
  expect(second).toMatchObject({ status: "rejected", reason: { code: "senseless" } });
});

it("of two requests at once for the last list that a person may have, one is refused", async () => {
  const { learner } = await signedIn("learner");
  await database()
    .insert(lists)
    .values(Array.from({ length: 999 }, (_, at) => ({ ownerId: learner.id, name: `List ${at}` })));
  const first = await begun(() => makeList(learner, { name: "One" }));
  const second = await during(first, () => makeList(learner, { name: "Two" }));
  expect(second).toMatchObject({ status: "rejected", reason: { code: "senseless" } });
});

it("what is kept anew while many are put back stays, and the others come back", async () => {
  const { learner } = await signedIn("learner");
  const urls = ["https://a.example", "https://b.example"];
  const ids: string[] = [];
  for (const url of urls) {
    const { bookmark } = await inTransaction(() => saveBookmark(learner, { url }));
    await inTransaction(() => removeBookmark(learner, bookmark.id, bookmark.etag));
    ids.push(bookmark.id);
  }
  const again = await begun(() => saveBookmark(learner, { url: "https://a.example" }));
  const restored = await during(again, () => changeMany(learner, { ids, restore: true }));
  expect(restored).toMatchObject({ status: "fulfilled", value: { count: 1 } });
});
