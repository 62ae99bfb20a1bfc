/** What brings a reader here: to start in the job, or to look around. */
export const readingPaths = ["start", "around"] as const;
export type ReadingPath = (typeof readingPaths)[number];

/** What a reader says who is on a path. */
export const readingPathNames: Record<ReadingPath, string> = {
  start: "I want to start",
  around: "I am looking around",
};

/** The address of a role's guide, on the path that the reader is on; with `price`, with such resources only. */
export function guideHref(role: string, path: ReadingPath | null, price: "free" | null = null): string {
  return `/roles/${role}${query({ path, price })}`;
}

function query(values: Record<string, string | null>): string {
  const given = Object.entries(values).filter((pair) => pair[1] !== null);
  return given.length === 0 ? "" : `?${given.map(([key, value]) => `${key}=${value}`).join("&")}`;
}
