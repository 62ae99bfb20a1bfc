/** What brings a reader here: to start in the job, or to look around. */
export const readingPaths = ["start", "around"] as const;
export type ReadingPath = (typeof readingPaths)[number];

/** What a reader says who is on a path. */
export const readingPathNames: Record<ReadingPath, string> = {
  start: "I want to start",
  around: "I am looking around",
};

/** The address of a role's guide, on the path that the reader is on. */
export function guideHref(role: string, path: ReadingPath | null): string {
  return path === null ? `/roles/${role}` : `/roles/${role}?path=${path}`;
}

/** The address of the comparison of two roles, on the path that the reader is on. */
export function compareHref(role: string, other: string, path: ReadingPath | null): string {
  const address = `/compare/${role}/${other}`;
  return path === null ? address : `${address}?path=${path}`;
}
