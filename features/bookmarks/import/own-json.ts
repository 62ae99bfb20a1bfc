import { z } from "zod";
import { shorten } from "@/lib/text";
import { ownBookmark, ownFormat } from "../own-format";
import { addItem, emptyFile, type ImportFile, refuseItem, UnreadableFile } from "./import-item";

const text = z.string();
const item = ownBookmark.extend({ keptAt: text.nullable() });
const whole = z.object({
  format: z.literal(ownFormat),
  version: z.literal(1),
  lists: z.array(z.object({ name: text, description: text.max(2000).nullable(), access: text })).max(1000),
  bookmarks: z.array(z.unknown()),
});

/**
 * Reads a file that we wrote.
 * @throws UnreadableFile for any other JSON
 */
export function readOwnJson(json: string): ImportFile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new UnreadableFile(`This is no JSON: ${error instanceof Error ? error.message.slice(0, 200) : ""}`);
  }
  const read = whole.safeParse(value);
  if (!read.success) throw new UnreadableFile("This JSON is not a file of bookmarks that Metier wrote.");
  const file = emptyFile("Metier JSON");
  file.lists = read.data.lists.flatMap(({ name, description, access }) =>
    name.trim() === ""
      ? []
      : {
          name: shorten(name.trim(), 100),
          description: description || null,
          wasShared: access !== "private",
        },
  );
  for (const [at, one] of read.data.bookmarks.entries()) {
    const place = `bookmark ${at + 1}`;
    const found = item.safeParse(one);
    if (!found.success) {
      const [issue] = found.error.issues;
      const reason = `${issue?.path.join("/") ?? ""}: ${issue?.message ?? ""}`;
      refuseItem(file, { place, title: "", reason });
      continue;
    }
    const { url, guide, entryId, figureId, technology, article, ...rest } = found.data;
    addItem(file, {
      place,
      ...rest,
      address: url,
      thing: thingOf({ guide, entryId, figureId, technology, article }),
    });
  }
  return file;
}

function thingOf(
  names: Partial<Record<"guide" | "entryId" | "figureId" | "technology" | "article", string | undefined>>,
) {
  if (names.guide) return { guide: names.guide };
  if (names.entryId) return { entryId: names.entryId };
  if (names.figureId) return { figureId: names.figureId };
  if (names.technology) return { technology: names.technology };
  return names.article ? { article: names.article } : undefined;
}
