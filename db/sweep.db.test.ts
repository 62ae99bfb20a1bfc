import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import {
  apiTokens,
  bookmarks,
  idempotencyKeys,
  lists,
  mailTokens,
  planChanges,
  rateLimits,
  sessions,
  sweeps,
  tags,
} from "@/db/schema";
import { database } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { provideEnv } from "@/lib/env";
import { copyOfTemplate } from "@/scripts/test-database";
import { signedIn } from "@/scripts/test-people";
import { closeDatabase } from "./client";
import { sweep } from "./sweep";

const daysAgo = (days: number) => secondsAfter(now(), -days * 86_400);
const at = (days: number) => toTimestamp(daysAgo(days));
const idOf = (days: number) => v7({ msecs: daysAgo(days).epochMilliseconds });

beforeAll(async () => {
  await closeDatabase();
  provideEnv({ DATABASE_URL: await copyOfTemplate(inject("databaseUrl"), "sweeping") });
});
afterAll(closeDatabase);

it("what was deleted more than 30 days ago is erased, and nothing that anybody can still see", async () => {
  const { learner } = await signedIn("learner");
  const ownerId = learner.id;
  const link = (url: string) => ({ ownerId, kind: "link" as const, url, snapshot: { title: url, text: "" } });
  const db = database();
  const [list] = await db
    .insert(lists)
    .values([
      { ownerId, name: "Old", deletedAt: at(31) },
      { ownerId, name: "New", deletedAt: at(29) },
    ])
    .returning();
  await db.insert(tags).values([
    { ownerId, name: "old", deletedAt: at(31) },
    { ownerId, name: "unused", createdAt: at(400) },
  ]);
  // More than one batch.
  const old = Array.from({ length: 1500 }, (_, n) => ({
    ...link(`https://old.example/${n}`),
    deletedAt: at(31),
  }));
  await db.insert(bookmarks).values(old);
  await db.insert(bookmarks).values([
    { ...link("https://a.example"), listId: list?.id },
    { ...link("https://b.example"), deletedAt: at(29) },
  ]);
  const change = { ownerId, gesture: "Moved", edits: [], inverses: [], versions: {} };
  await db.insert(planChanges).values([
    { ...change, id: idOf(31), createdAt: at(31) },
    { ...change, id: idOf(29), createdAt: at(29) },
  ]);
  const answer = { personId: ownerId, door: "saveBookmark", bodyHash: "0" };
  await db.insert(idempotencyKeys).values([
    { ...answer, key: "old", createdAt: at(31) },
    { ...answer, key: "new", createdAt: at(29) },
  ]);
  const session = { personId: ownerId, id: idOf(70), createdAt: at(70) };
  await db.insert(sessions).values([
    { ...session, expiresAt: at(40) },
    { ...session, id: idOf(40), createdAt: at(40), expiresAt: at(10), endedAt: at(35) },
    { ...session, id: idOf(40), createdAt: at(40), expiresAt: at(10) },
  ]);
  const mail = { purpose: "reset" as const, email: learner.email };
  await db.insert(mailTokens).values([
    { ...mail, hash: "old", expiresAt: at(2) },
    { ...mail, hash: "new", expiresAt: at(-1) },
  ]);
  const token = { ownerId, name: "A script", scopes: ["me:read" as const] };
  await db.insert(apiTokens).values([
    { ...token, hash: "old", revokedAt: at(31) },
    { ...token, hash: "expired", expiresAt: at(90) },
  ]);
  await db.insert(rateLimits).values([
    { key: "old", points: 1, expire: new Date(at(2)) },
    { key: "new", points: 1, expire: new Date(at(-1)) },
  ]);

  expect(await sweep()).toEqual({
    ...{ bookmarks: 1500, lists: 1, tags: 1, plan_changes: 1, idempotency_keys: 1, sessions: 2 },
    ...{ mail_tokens: 1, api_tokens: 1, rate_limits: 1 },
  });
  const left = await db.select().from(bookmarks).where(eq(bookmarks.ownerId, ownerId));
  expect(left.map(({ url, listId }) => [url, listId]).sort()).toEqual([
    ["https://a.example", null],
    ["https://b.example", null],
  ]);
  expect(await sweep()).toBeNull();
});

it("of instances that ask at once one sweeps, and again a day later", async () => {
  await database()
    .update(sweeps)
    .set({ begunAt: at(1) });
  const swept = await Promise.all([sweep(), sweep(), sweep(), sweep()]);
  expect(swept.filter((one) => one !== null)).toHaveLength(1);
});
