import { type ImportFile, UnreadableFile } from "./import-item";
import { readNetscape } from "./netscape";
import { readOwnJson } from "./own-json";
import { readTable } from "./table";

/**
 * Reads a file of bookmarks, whoever wrote it: its first sign tells JSON and HTML, all else is CSV.
 * @throws UnreadableFile when it is neither, empty, or too long
 */
export async function readImport(content: string): Promise<ImportFile> {
  const start = content
    .replace(/^\uFEFF/, "")
    .trimStart()
    .slice(0, 400);
  if (start === "") throw new UnreadableFile("The file is empty.");
  const file = await (start.startsWith("{")
    ? readOwnJson(content.replace(/^\uFEFF/, ""))
    : start.startsWith("<")
      ? readNetscape(content)
      : readTable(content));
  if (file.items.length === 0 && file.refused.length === 0) {
    throw new UnreadableFile("No bookmark was found in the file.");
  }
  return file;
}
