import { AsyncLocalStorage } from "node:async_hooks";
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
  const result = await pool().transaction((tx) => storage.run({ tx, afterCommit }, work));
  for (const task of afterCommit) task();
  return result;
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
      await work();
      throw rollback;
    });
  } catch (error) {
    if (error !== rollback) throw error;
  }
}
