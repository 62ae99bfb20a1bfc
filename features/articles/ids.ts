import { v5 } from "uuid";

/** Never changes: two portals give the same seeded article or series the same id. */
const namespace = "5a1d6c0f-8be3-4c57-9d42-7e90b1f3a6c4";

/** The id of a seeded row: UUID v5 (RFC 9562 §5.5) of the namespace and `kind/slug`. */
export function articleId(kind: "article" | "series", slug: string): string {
  return v5(`${kind}/${slug}`, namespace);
}
