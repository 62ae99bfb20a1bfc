import { v5 } from "uuid";

/** Never changes: two portals give the same role, technology, term, source or author the same id. */
const namespace = "0f6d8a4e-91c7-4b1a-8f0e-5b7d2c6a3e18";

export type CatalogueKind = "role" | "guide" | "technology" | "term" | "source" | "author" | "occupation";

/** The id of a seeded row: UUID v5 (RFC 9562 §5.5) of the namespace and `kind/slug`. */
export function catalogueId(kind: CatalogueKind, slug: string): string {
  return v5(`${kind}/${slug}`, namespace);
}
