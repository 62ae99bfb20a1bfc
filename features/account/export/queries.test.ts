import { getTableName, is } from "drizzle-orm";
import { type AnyPgTable, getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { rolledBack } from "@/db/transaction";
import { makeList } from "@/features/bookmarks/lists/mutations";
import { saveBookmark } from "@/features/bookmarks/mutations";
import { addEvidence } from "@/features/progress/evidence/mutations";
import { setMark } from "@/features/progress/mutations";
import { addNote } from "@/features/progress/notes/mutations";
import { signedIn } from "@/scripts/test-people";
import { makePortal } from "@/scripts/test-portal";
import { exportParts, leftOut, listEverything } from "./queries";

const tables = Object.values<unknown>(schema).filter((value): value is AnyPgTable => is(value, PgTable));

/** What refers to people, and what falls with such a row: a list's entries belong to whom the list belongs to. */
function tablesOfPeople(): Set<AnyPgTable> {
  const found = new Set<AnyPgTable>([schema.people]);
  const falling = new Set<AnyPgTable>([schema.people]);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const table of tables) {
      for (const key of getTableConfig(table).foreignKeys) {
        const { foreignTable } = key.reference();
        if (foreignTable === schema.people || falling.has(foreignTable as AnyPgTable)) {
          found.add(table);
          if (key.onDelete === "cascade") falling.add(table);
        }
      }
    }
  }
  return found;
}

test("every table that knows a person is exported, or left out for a reason", () => {
  const known = new Set<AnyPgTable>([...exportParts.map(({ table }) => table), ...leftOut.keys()]);
  const forgotten = [...tablesOfPeople()].filter((table) => !known.has(table)).map(getTableName);
  expect(tables.length).toBeGreaterThan(20);
  expect(forgotten, "name these in features/account/export/queries.ts").toEqual([]);
});

test("files have names of their own, and no secret leaves", async () => {
  const names = exportParts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  await rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    await saveBookmark(learner, { url: "https://example.org/mine", note: "my note" });
    await saveBookmark(other, { url: "https://example.org/theirs" });
    const { role } = await makePortal();
    const entry = `${role}#write-cases`;
    await makeList(learner, { name: "Later" });
    await addNote(learner, { entry, text: "Ask Ada." });
    await setMark(learner, { entry, state: "done" });
    await addEvidence(learner, { entry, url: "https://example.org/pull/1" });
    await addNote(other, { entry, text: "theirs" });
    const all = await listEverything(learner);
    expect(all.find(({ name }) => name === "bookmarks")?.rows).toMatchObject([{ note: "my note" }]);
    expect(all.find(({ name }) => name === "account")?.rows).toMatchObject([{ email: learner.email }]);
    const rowsOf = (name: string) => all.find((part) => part.name === name)?.rows;
    expect(rowsOf("bookmark-lists")).toMatchObject([{ name: "Later" }]);
    expect(rowsOf("notes")).toMatchObject([{ text: "Ask Ada." }]);
    expect(rowsOf("marks")).toMatchObject([{ state: "done" }]);
    expect(rowsOf("evidence")).toMatchObject([{ url: "https://example.org/pull/1" }]);
    const text = JSON.stringify(all);
    expect(text).not.toContain("theirs");
    expect(text).not.toMatch(/"[a-zA-Z]*[hH]ash"/);
  });
});
