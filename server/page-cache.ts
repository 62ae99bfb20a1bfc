/** What the cache keeps: its size is counted, and `used` gives it a second life when room is made. */
export interface Keepable {
  /** Bytes that it holds in memory. */
  size: number;
  used: boolean;
}

interface Entry<P> {
  path: string;
  page: P;
  fresh: boolean;
  /** An old page that could not be made again is served until then without trying (ms of `performance.now`). */
  retryAt: number;
}

interface Flight<P> {
  path: string;
  page: Promise<P>;
}

/** Throws when the page cannot be made; an old copy is then served. `keep: false` answers once. */
export type Maker<P> = (key: string) => Promise<{ page: P; keep: boolean }>;

const RETRY_AFTER_MS = 2000;

/**
 * The only cache of pages: in memory, bounded by bytes, one render per key at a time.
 * What a purge names is never served as fresh again: kept entries become old, and a render that was under way
 * when the purge came is not kept, nor joined by those who ask later.
 */
export class PageCache<P extends Keepable> {
  /** Fresh pages by their key: the one look-up of the fast path. */
  readonly ready = new Map<string, P>();
  private readonly entries = new Map<string, Entry<P>>();
  private readonly flights = new Map<string, Flight<P>>();
  private size = 0;

  constructor(
    private readonly make: Maker<P>,
    private readonly limit = 96 * 1024 * 1024,
  ) {}

  async get(key: string, path: string): Promise<P> {
    const entry = this.entries.get(key);
    if (entry && (entry.fresh || performance.now() < entry.retryAt)) {
      entry.page.used = true;
      return entry.page;
    }
    return (this.flights.get(key) ?? this.start(key, path)).page;
  }

  /**
   * Marks pages as old. Each pattern is a path, or a beginning that ends in `*`. With `!` in front (unpublished,
   * trashed, moved) the copy goes at once, so that it cannot come back while rendering fails.
   */
  purge(patterns: readonly string[]): void {
    for (const given of patterns) {
      const gone = given.startsWith("!");
      const pattern = gone ? given.slice(1) : given;
      const isMeant = pattern.endsWith("*")
        ? (path: string) => path.startsWith(pattern.slice(0, -1))
        : (path: string) => path === pattern;
      for (const [key, flight] of this.flights) if (isMeant(flight.path)) this.flights.delete(key);
      for (const [key, entry] of this.entries) {
        if (!isMeant(entry.path)) continue;
        this.ready.delete(key);
        entry.fresh = false;
        entry.retryAt = 0;
        if (gone) this.drop(key);
      }
    }
  }

  private start(key: string, path: string): Flight<P> {
    const flight: Flight<P> = { path, page: this.fly(key, path, () => this.flights.get(key) === flight) };
    this.flights.set(key, flight);
    return flight;
  }

  private async fly(key: string, path: string, isCurrent: () => boolean): Promise<P> {
    try {
      const { page, keep } = await this.make(key);
      if (isCurrent()) {
        this.drop(key);
        if (keep) this.keep(key, path, page);
      }
      return page;
    } catch (error) {
      const old = this.entries.get(key);
      if (!old) throw error;
      old.retryAt = performance.now() + RETRY_AFTER_MS;
      return old.page;
    } finally {
      if (isCurrent()) this.flights.delete(key);
    }
  }

  private keep(key: string, path: string, page: P): void {
    this.entries.set(key, { path, page, fresh: true, retryAt: 0 });
    this.ready.set(key, page);
    this.size += page.size;
    for (const [oldest, entry] of this.entries) {
      if (this.size <= this.limit) return;
      if (entry.page.used && oldest !== key) {
        entry.page.used = false;
        this.entries.delete(oldest);
        this.entries.set(oldest, entry);
      } else this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.ready.delete(key);
    this.size -= entry.page.size;
  }
}
