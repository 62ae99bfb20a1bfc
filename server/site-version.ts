/** A change of what is published, as a writer announces it: `12 /roles/x !/articles/y`, `13 *`. */
export interface SiteChange {
  version: number;
  /** Patterns for `PageCache.purge`: a path, a beginning with `*`, and `!` in front where no old copy may be served. */
  patterns: string[];
}

/** Reads the text of a notice or of the `x-site-version` header; undefined when it is none. */
export function parseChange(text: string): SiteChange | undefined {
  const [version = "", ...patterns] = text.trim().split(/\s+/);
  if (!/^\d{1,15}$/.test(version) || patterns.length === 0) return undefined;
  return { version: Number(version), patterns };
}

/**
 * Which versions of the site have been acted upon. The same change arrives up to three times (the door's header,
 * the notice, the row) and in any order; each is done once, and a hole means that a notice was missed: everything
 * is old then.
 */
export class VersionLedger {
  private done = new Set<number>();
  private floor: number | undefined;

  constructor(private readonly purge: (patterns: readonly string[]) => void) {}

  /** A change heard of by header or notice. */
  hear({ version, patterns }: SiteChange): void {
    if (this.done.has(version) || (this.floor !== undefined && version <= this.floor)) return;
    this.done.add(version);
    this.purge(patterns);
  }

  /** The version that stands in the row. Returns whether a change had been missed. */
  read(version: number): boolean {
    const { floor } = this;
    let isMissed = floor !== undefined && version < floor;
    for (let n = (floor ?? version) + 1; n <= version && !isMissed; n++) isMissed = !this.done.has(n);
    if (isMissed || floor === undefined) this.purge(["*"]);
    // Heard, but committed after the row was read: still known.
    this.done = new Set([...this.done].filter((n) => n > version));
    this.floor = version;
    return isMissed;
  }
}
