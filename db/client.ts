import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { requireEnv } from "@/lib/env";
import * as schema from "./schema";

/** The most connections one process holds for its work, and those for its counters. */
const poolSize = 8;
const counterSize = 2;

function connect(max: number) {
  const client = postgres(requireEnv("DATABASE_URL"), {
    max,
    connect_timeout: 2,
    idle_timeout: 60,
    // The driver's own waits grow to 20 s, and whoever asks meanwhile waits with it.
    backoff: () => 0.05,
    onnotice: () => {},
    connection: { application_name: "metier", statement_timeout: 5000, lock_timeout: 2000 },
  });
  return { client, db: drizzle(client, { schema, casing: "snake_case" }) };
}

type Connection = ReturnType<typeof connect>;
export type Database = Connection["db"];
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

// Next bundles each route by itself; one connection pool a process needs a place outside the bundles.
const shared = globalThis as typeof globalThis & {
  __metierConnection?: Connection;
  __metierCounters?: Connection;
};

function connection(): Connection {
  shared.__metierConnection ??= connect(poolSize);
  return shared.__metierConnection;
}

/** The pool itself, outside any transaction. Queries and mutations ask `database()` of transaction.ts instead. */
export function pool(): Database {
  return connection().db;
}

/**
 * Connections of the rate limiter alone. It counts while the request's own transaction is open: from the same pool, as
 * many requests as there are connections would wait for each other for ever.
 */
export function counterPool(): Database {
  shared.__metierCounters ??= connect(counterSize);
  return shared.__metierCounters.db;
}

/** The driver, for what Drizzle does not do: COPY, LISTEN, advisory locks. */
export function driver(): Connection["client"] {
  return connection().client;
}

/** Ends all connections; for scripts and tests. */
export async function closeDatabase(): Promise<void> {
  const open = [shared.__metierConnection, shared.__metierCounters];
  await Promise.all(open.map((connection) => connection?.client.end({ timeout: 5 })));
  shared.__metierConnection = undefined;
  shared.__metierCounters = undefined;
}
