import { v5 as uuidV5 } from "uuid";
import { entryLists, type GuideContent, guideContent } from "@/features/guides/content";

/** The namespace of all seeded entries. It never changes: two portals give the same entry the same id. */
const namespace = "7c0e4a52-3d5b-4f6e-9a41-0b8f2d6c1e93";

/** The id of a seeded entry: UUID v5 (RFC 9562 §5.5) of the namespace and `role/key`. */
export function seedEntryId(role: string, key: string): string {
  return uuidV5(`${role}/${key}`, namespace);
}

/**
 * Turns the parsed seed file of a role's guide, whose entries have no ids yet, into the content of a revision.
 * Throws an error that names every path at fault, such as `backend-developer: tasks.3.title: …`.
 */
export function seedContent(role: string, seed: unknown): GuideContent {
  const result = guideContent.safeParse(withIds(role, seed));
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `${role}: ${path.join(".") || "(the file)"}: ${message}`,
  );
  throw new Error(faults.join("\n"));
}

function withIds(role: string, seed: unknown): unknown {
  if (!isRecord(seed)) return seed;
  const content = { ...seed };
  for (const [list] of entryLists) content[list] = withEntryIds(role, content[list]);
  if (isRecord(content.day)) {
    content.day = { ...content.day, activities: withEntryIds(role, content.day.activities) };
  }
  return content;
}

function withEntryIds(role: string, entries: unknown): unknown {
  if (!Array.isArray(entries)) return entries;
  return entries.map((entry: unknown) =>
    isRecord(entry) && typeof entry.key === "string" && entry.id === undefined
      ? { ...entry, id: seedEntryId(role, entry.key) }
      : entry,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
