import type { Liking } from "@/db/enums";
import type { ReadingPath } from "@/features/guides/reading-path";

/** The address of the list of roles as a reader wants it; what is empty is left out. */
export function rolesAddress({
  q = "",
  like = null,
  path = null,
}: {
  q?: string;
  like?: Liking | null;
  path?: ReadingPath | null;
}): string {
  const query = new URLSearchParams(
    Object.entries({ q, like: like ?? "", path: path ?? "" }).filter(([, value]) => value),
  );
  return query.size > 0 ? `/roles?${query}` : "/roles";
}
