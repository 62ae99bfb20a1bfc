import { randomUUID } from "node:crypto";
import { eq, getTableName, is, ne } from "drizzle-orm";
import { type AnyPgTable, getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { auditLines, bookmarks, mailTokens, people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { signedIn } from "@/scripts/test-people";
import { signInByPassword } from "../mutations";
import { changePassword } from "../password/mutations";
import { findSessionPerson } from "../queries";
import { hashToken } from "../token";
import { deletePerson } from "./mutations";

test("an account goes with everything in it, and one line without a name stays", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { email, id } = learner;
    const password = "a long password";
    await changePassword(learner, { password });
    await database()
      .insert(bookmarks)
      .values({
        ownerId: id,
        kind: "link",
        url: `https://example.org/${randomUUID()}`,
        snapshot: { title: "", text: "" },
      });
    const expiresAt = toTimestamp(secondsAfter(now(), 900));
    await database()
      .insert(mailTokens)
      .values({ hash: hashToken(email), purpose: "sign-in", email: email.toUpperCase(), expiresAt });
    await expect(deletePerson(learner, "wrong")).rejects.toMatchObject({ code: "senseless" });
    await deletePerson(learner, password);
    expect(await findSessionPerson(learner.sessionId, now())).toBeNull();
    expect(await signInByPassword({ email, password, userAgent: null })).toBeNull();
    expect(await database().select().from(bookmarks).where(eq(bookmarks.ownerId, id))).toEqual([]);
    expect(
      await database()
        .select()
        .from(mailTokens)
        .where(eq(mailTokens.hash, hashToken(email))),
    ).toEqual([]);
    const lines = await database()
      .select()
      .from(auditLines)
      .where(eq(auditLines.subject, `person:${id}`));
    expect(lines).toMatchObject([{ action: "person.delete", details: {} }]);
    expect(JSON.stringify(lines)).not.toContain(email);
  }));

test("what is somebody's own falls with the account, and what they wrote for the portal stays without them", () => {
  const tables = Object.values<unknown>(schema).filter((value): value is AnyPgTable => is(value, PgTable));
  const references = tables.flatMap((table) =>
    getTableConfig(table).foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference();
      const [column] = columns;
      return foreignTable === people && column
        ? [{ name: `${getTableName(table)}.${column.name}`, isOwn: column.notNull, onDelete: key.onDelete }]
        : [];
    }),
  );
  expect(references.length).toBeGreaterThan(25);
  for (const { name, isOwn, onDelete } of references)
    expect([name, onDelete]).toEqual([name, isOwn ? "cascade" : "set null"]);
});

test("the last admin stays", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("admin");
    await database().update(people).set({ access: "editor" }).where(ne(people.id, learner.id));
    await expect(deletePerson(learner, undefined)).rejects.toMatchObject({ code: "senseless" });
    await signedIn("admin");
    await deletePerson(learner, undefined);
  }));
