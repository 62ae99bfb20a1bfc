import type { Waiting } from "./rules";

const key = "metier-waiting";
const table = "writes";

/** What waits in this browser, of everybody who has written here. */
export async function readAll(): Promise<Waiting[]> {
  return inStore("readonly", (store) => store.getAll());
}

/** @returns the number that the write has in the order of all. */
export async function add(write: Omit<Waiting, "id">): Promise<number> {
  return inStore("readwrite", (store) => store.add(write) as IDBRequest<number>);
}

/** Writes rows over and takes others away, all of it or nothing. */
export async function change(put: readonly Waiting[], gone: readonly number[] = []): Promise<void> {
  await inStore("readwrite", (store) => {
    for (const write of put) store.put(write);
    for (const id of gone) store.delete(id);
    return store.count();
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      // What is said to wait must be on the disk, not on its way there.
      const transaction = database.transaction(table, mode, { durability: "strict" });
      const asked = work(transaction.objectStore(table));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(key, 1);
    asked.onupgradeneeded = () =>
      asked.result.createObjectStore(table, { keyPath: "id", autoIncrement: true });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
