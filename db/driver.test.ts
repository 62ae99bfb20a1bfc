import postgres from "postgres";
import { expect, it } from "vitest";
import { requireEnv } from "@/lib/env";

const options = { max: 2, idle_timeout: 5, onnotice: () => {} };

it("a connection that dies inside a transaction fails its queries and not the process", async () => {
  const sql = postgres(requireEnv("DATABASE_URL"), options);
  const other = postgres(requireEnv("DATABASE_URL"), { ...options, max: 1 });
  try {
    const story = sql.begin(async (tx) => {
      const [own] = await tx`select pg_backend_pid() as pid`;
      await other`select pg_terminate_backend(${own?.pid})`;
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx`select 1`;
    });
    await expect(story).rejects.toThrow(/CONNECTION|terminat/);
    // A throw outside every promise would reach Vitest as an unhandled error by now.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const answers = await Promise.all([1, 2, 3, 4].map((n) => sql`select ${n}::int as n`));
    expect(answers.map(([row]) => row?.n)).toEqual([1, 2, 3, 4]);
  } finally {
    await sql.end({ timeout: 1 });
    await other.end({ timeout: 1 });
  }
});

it("a transaction whose connection died does nothing in the transactions of others", async () => {
  const sql = postgres(requireEnv("DATABASE_URL"), { ...options, max: 1 });
  const other = postgres(requireEnv("DATABASE_URL"), { ...options, max: 1 });
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  await other`create table driver_story (word text)`;
  try {
    const dying = sql.begin(async (tx) => {
      const [own] = await tx`select pg_backend_pid() as pid`;
      await other`select pg_terminate_backend(${own?.pid})`;
      await wait(300);
      await tx`insert into driver_story values ('from beyond')`;
    });
    const outcome = expect(dying).rejects.toThrow(/CONNECTION|terminat/);
    await wait(100);
    await sql.begin(async (tx) => {
      await tx`insert into driver_story values ('first')`;
      await wait(500);
      await tx`insert into driver_story values ('second')`;
    });
    await outcome;
    const rows = await other`select word from driver_story order by word`;
    expect(rows.map(({ word }) => word)).toEqual(["first", "second"]);
  } finally {
    await other`drop table driver_story`;
    await sql.end({ timeout: 1 });
    await other.end({ timeout: 1 });
  }
});

it("a pool survives that all its connections die at once, again and again", async () => {
  const sql = postgres(requireEnv("DATABASE_URL"), {
    ...options,
    max: 4,
    connection: { application_name: "dying" },
  });
  const other = postgres(requireEnv("DATABASE_URL"), { ...options, max: 1 });
  try {
    for (let round = 0; round < 5; round += 1) {
      const work = Promise.allSettled(
        Array.from({ length: 16 }, () =>
          sql.begin(async (tx) => {
            await tx`select pg_sleep(0.05)`;
            await tx`select 1`;
          }),
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
      await other`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dying'`;
      const outcomes = await work;
      expect(outcomes.some(({ status }) => status === "rejected")).toBe(true);
      const [row] = await sql`select 1 as one`;
      expect(row?.one).toBe(1);
    }
  } finally {
    await sql.end({ timeout: 1 });
    await other.end({ timeout: 1 });
  }
});

it("a query that fails after its first rows leaves nothing behind for the next one", async () => {
  const sql = postgres(requireEnv("DATABASE_URL"), { ...options, max: 1 });
  try {
    // Rows so wide that the first are sent before the last fails.
    const failing = sql`select repeat('x', 9000), 1 / (20 - i) from generate_series(1, 30) i`;
    await expect(failing).rejects.toThrow(/division by zero/);
    const rows = await sql`select i from generate_series(1, 3) i`;
    expect([rows.length, ...rows]).toEqual([3, { i: 1 }, { i: 2 }, { i: 3 }]);
    const pipelined = sql`select repeat('x', 9000), 1 / (20 - i) from generate_series(1, 30) i`.catch(
      () => [],
    );
    const [first] = await sql`select 1 as one`;
    expect(first).toEqual({ one: 1 });
    await pipelined;
  } finally {
    await sql.end({ timeout: 1 });
  }
});
