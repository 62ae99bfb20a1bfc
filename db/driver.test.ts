import { type AddressInfo, connect, createServer } from "node:net";
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
    // The moments fall into all that a connection does: opening, asking for types, beginning, waiting.
    for (const moment of [1, 3, 6, 10, 14, 18, 22, 26, 30]) {
      const work = Promise.allSettled(
        Array.from({ length: 16 }, () =>
          sql.begin(async (tx) => {
            const [slept] = await tx`select pg_sleep(0.02), 'slept' as word`;
            const [woken] = await tx`select 'woken' as word`;
            return [slept?.word, woken?.word];
          }),
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, moment));
      await other`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dying'`;
      const outcomes = await work;
      const told = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      expect(told).toEqual(told.map(() => ["slept", "woken"]));
      // No more fail than there were connections: whoever waited is served by the next one.
      expect(outcomes.length - told.length).toBeLessThanOrEqual(4);
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

it("a connection that dies while it is being opened is opened again", async () => {
  const address = new URL(requireEnv("DATABASE_URL"));
  const { hostname, port } = address;
  const words = Buffer.from("SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0");
  const length = Buffer.alloc(4);
  length.writeInt32BE(words.length + 4);
  const fatal = Buffer.concat([Buffer.from("E"), length, words]);
  let cuts = 2;
  // Stands before the server, and ends the first connections as an administrator would, when the driver asks for types.
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    client.on("data", (data) => {
      if (cuts === 0 || !data.includes("typarray")) return server.write(data);
      cuts -= 1;
      server.destroy();
      return client.end(fatal);
    });
    server.pipe(client);
    for (const socket of [client, server]) socket.on("error", () => socket.destroy());
    client.on("close", () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  address.port = String((proxy.address() as AddressInfo).port);
  const sql = postgres(address.href, { ...options, max: 1, backoff: false });
  try {
    const [row] = await sql`select array[1, 2] as numbers`;
    expect(row?.numbers).toEqual([1, 2]);
    expect(cuts).toBe(0);
    await sql.end({ timeout: 1 });
    // The first query of a transaction does not wait behind the connection: it fails, and nothing else does.
    cuts = 1;
    const again = postgres(address.href, { ...options, max: 1, backoff: false });
    await again.begin((tx) => tx`select 1`).catch(() => {});
    const [later] = await again`select array[3] as numbers`;
    expect(later?.numbers).toEqual([3]);
    await again.end({ timeout: 1 });
  } finally {
    await sql.end({ timeout: 1 });
    proxy.close();
  }
});
