import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { afterCommit, database, inTransaction, rolledBack } from "./transaction";

async function version(): Promise<number> {
  const [row] = await database().execute<{ version: string }>(sql`select version from site_version`);
  return Number(row?.version);
}

const raise = () => database().execute(sql`update site_version set version = version + 1`);

it("a rolled-back test leaves nothing behind", async () => {
  const before = await version();
  await rolledBack(async () => {
    await inTransaction(raise);
    expect(await version()).toBe(before + 1);
  });
  expect(await version()).toBe(before);
});

it("what is thrown inside a rolled-back test comes out", async () => {
  await expect(rolledBack(() => Promise.reject(new Error("a failed expectation")))).rejects.toThrow(
    "expectation",
  );
});

it("a task after the commit waits for the outermost transaction", async () => {
  const said: string[] = [];
  await inTransaction(async () => {
    await inTransaction(async () => afterCommit(() => said.push("committed")));
    expect(said).toEqual([]);
  });
  expect(said).toEqual(["committed"]);
});
