import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { afterCommit, database, inTime, inTransaction, rolledBack } from "./transaction";

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

describe("with every connection taken", () => {
  let free: Promise<unknown>;
  const inUse = 8;

  beforeEach(async () => {
    let begun = 0;
    free = Promise.all(
      Array.from({ length: inUse }, () =>
        inTransaction(async () => {
          begun += 1;
          await database().execute(sql`select pg_sleep(3)`);
        }),
      ),
    );
    await vi.waitUntil(() => begun === inUse, { timeout: 5000 });
  });

  it("a transaction is given up in time and never does anything", async () => {
    let isDone = false;
    const work = async () => {
      isDone = true;
    };
    const since = performance.now();
    await expect(inTransaction(work)).rejects.toMatchObject({
      code: "unavailable",
    });
    expect(performance.now() - since).toBeLessThan(2500);
    await free;
    await inTransaction(raise);
    expect(isDone).toBe(false);
  });

  it("reads are given up in time", async () => {
    const since = performance.now();
    await expect(inTime(version)).rejects.toMatchObject({ code: "unavailable" });
    expect(performance.now() - since).toBeLessThan(2500);
    await free;
    expect(await inTime(version)).toBeGreaterThan(0);
  });
});
