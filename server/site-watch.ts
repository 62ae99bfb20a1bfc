import postgres from "postgres";
import { parseChange, VersionLedger } from "@/server/site-version";

const POLL_MS = 2000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Watch {
  url: string;
  /** `LISTEN` needs a connection of its own, not one lent by a transaction pooler. */
  directUrl: string;
  /** Milliseconds since 1970, from the portal's clock. */
  now: () => number;
  purge: (patterns: readonly string[]) => void;
  warn: (message: string) => void;
}

/**
 * Follows the row `site_version` (id, version, next_change_at, updated_at): notices at once, the row itself every
 * two seconds, for notices that were missed. The database may be away, or the table not there yet.
 */
export function watchSite({ url, directUrl, now, purge, warn }: Watch) {
  const ledger = new VersionLedger(purge);
  // Without a constant wait the driver would wait up to 20 s before it asks a database that is back.
  const options = {
    connect_timeout: 2,
    idle_timeout: 0,
    backoff: () => 0.05,
    fetch_types: false,
    onnotice: () => {},
  };
  const sql = postgres(url, { ...options, max: 1, connection: { statement_timeout: 2000 } });
  let ears: postgres.Sql | undefined;
  let isReached = false;
  let handledChange: number | undefined;
  let changeTimer: NodeJS.Timeout | undefined;
  let pollTimer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function poll(): Promise<void> {
    clearTimeout(pollTimer);
    try {
      const [row] = await within(sql<{ version: string; next: Date | null }[]>`
        select version::text as version, next_change_at as next from site_version where id = 1`);
      // A missed notice or an outage means that the listening connection is deaf.
      const isDeaf = row !== undefined && ledger.read(Number(row.version));
      if (!ears || isDeaf || !isReached) await listen();
      isReached = true;
      if (row) awaitChange(row.next?.getTime());
    } catch (error) {
      if (isReached) warn(`The site's version cannot be read: ${reason(error)}`);
      isReached = false;
    }
    if (!isClosed) pollTimer = setTimeout(poll, POLL_MS).unref();
  }

  async function listen(): Promise<void> {
    const old = ears;
    ears = postgres(directUrl, { ...options, max: 1 });
    old?.end({ timeout: 0 }).catch(() => {});
    await within(
      ears.listen("site", (text) => {
        const change = parseChange(text);
        if (change) ledger.hear(change);
        else purge(["*"]);
      }),
    ).catch((error) => {
      ears?.end({ timeout: 0 }).catch(() => {});
      ears = undefined;
      throw error;
    });
  }

  /** What is published by date becomes visible without a write, so its moment is a purge of everything. */
  function awaitChange(next: number | undefined): void {
    clearTimeout(changeTimer);
    if (next === undefined || next === handledChange) return;
    const delay = next - now();
    if (delay <= 0) {
      handledChange = next;
      purge(["*"]);
    } else changeTimer = setTimeout(() => awaitChange(next), Math.min(delay + 1, LONGEST_TIMER_MS)).unref();
  }

  return {
    ready: poll(),
    /** A change that a door of this process announced with its answer. */
    hear(text: string): void {
      const change = parseChange(text);
      if (change) ledger.hear(change);
      else purge(["*"]);
    },
    /** Whether the database answers, within two seconds. */
    ping: () =>
      within(sql`select 1`).then(
        () => true,
        () => false,
      ),
    async close(): Promise<void> {
      isClosed = true;
      clearTimeout(pollTimer);
      clearTimeout(changeTimer);
      await Promise.allSettled([sql.end({ timeout: 0 }), ears?.end({ timeout: 0 })]);
    },
  };
}

/** postgres.js can wait for ever while the server is away. */
function within<T>(work: PromiseLike<T>, limit = 2500): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer in time")), limit);
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
