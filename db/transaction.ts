import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { type Database, pool, type Transaction } from "./client";

interface Open {
  tx: Transaction;
  afterCommit: (() => void)[];
}

// One storage a process, however often Next bundles this module.
const shared = globalThis as typeof globalThis & { __metierTransaction?: AsyncLocalStorage<Open> };
shared.__metierTransaction ??= new AsyncLocalStorage<Open>();
const storage = shared.__metierTransaction;

/** The transaction we are in, or else the pool. Every query and mutation goes through it. */
export function database(): Database | Transaction {
  return storage.getStore()?.tx ?? pool();
}

/**
 * Runs `work` in a transaction and commits when it returns; what it throws rolls back.
 * Re-entrant: inside another call it joins that transaction, so a door can open it, a mutation join it,
 * and a test wrap both in one that rolls back.
 */
export async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (storage.getStore()) return work();
  const afterCommit: (() => void)[] = [];
  const result = await begun((begin) =>
    pool().transaction((tx) => {
      begin();
      return storage.run({ tx, afterCommit }, work);
    }),
  );
  for (const task of afterCommit) task();
  return result;
}

/** Runs `work` within the transaction we are in; what it throws rolls back no more than itself. */
export async function behindSavepoint<T>(work: () => Promise<T>): Promise<T> {
  const open = storage.getStore();
  if (!open) return inTransaction(work);
  return open.tx.transaction((tx) => storage.run({ ...open, tx }, work));
}

/** Longest wait for a connection; the driver itself would wait for ever. */
const LONGEST_WAIT_MS = 2000;

/**
 * Gives up on a transaction that has not begun in time: it never does anything then, so trying again is safe.
 * @throws AppError `unavailable`
 */
function begun<T>(transaction: (begin: () => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let isTooLate = false;
    const timer = setTimeout(() => {
      isTooLate = true;
      reject(databaseAway());
    }, LONGEST_WAIT_MS);
    transaction(() => {
      clearTimeout(timer);
      if (isTooLate) throw databaseAway();
    })
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/**
 * Runs reads that stand outside a transaction, and gives up on them when the database does not answer in time.
 * @throws AppError `unavailable`
 */
export async function inTime<T>(reads: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(databaseAway()), LONGEST_WAIT_MS);
  });
  return Promise.race([reads(), tooLate]).finally(() => clearTimeout(timer));
}

function databaseAway(): AppError {
  return new AppError("unavailable", "The database does not answer at the moment. Try again shortly.", {
    retryAfter: 2,
  });
}

/** Lets the statements of the transaction we are in take a minute: for what touches tens of thousands of rows. */
export async function allowLongWork(): Promise<void> {
  await database().execute(sql`set local statement_timeout = '60s'`);
}

/** Runs `task` once the transaction we are in has committed; at once when there is none. */
export function afterCommit(task: () => void): void {
  const open = storage.getStore();
  if (open) open.afterCommit.push(task);
  else task();
}

/** Runs `work` in a transaction that is rolled back whatever happens: for tests. */
export async function rolledBack(work: () => Promise<void>): Promise<void> {
  const rollback = new Error("rolled back on purpose");
  try {
    await inTransaction(async () => {
      // Tests beside each other wait for the one row that everything published raises.
      await database().execute(
        sql`select set_config('lock_timeout', '15s', true), set_config('statement_timeout', '15s', true)`,
      );
      await work();
      throw rollback;
    });
  } catch (error) {
    if (error !== rollback) throw error;
  }
}
