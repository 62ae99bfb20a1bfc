import { setImmediate } from "node:timers/promises";
import { CsvError, type Info, parse } from "csv-parse";
import { addItem, emptyFile, type ImportFile, type RawItem, UnreadableFile } from "./import-item";

const chunk = 65_536;

type Row = (column: string) => string;
type Reader = (row: Row) => Omit<RawItem, "place">;

/** By a column that no other program writes. */
const readers: [format: string, column: string, reader: Reader][] = [
  ["Metier CSV", "kept_at", readOwn],
  ["Pocket CSV", "time_added", readPocket],
  ["Raindrop CSV", "folder", readRaindrop],
];

/**
 * Reads bookmarks from a CSV file of Pocket, of Raindrop, of ours, or of whoever names a column `url`.
 * @throws UnreadableFile with the line for what is no CSV
 */
export async function readTable(csv: string): Promise<ImportFile> {
  const rows = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 2_000_000,
  });
  const feeding = feed(rows, csv);
  feeding.catch(() => {});
  let head: Map<string, number> | null = null;
  let file = emptyFile("CSV");
  let reader: Reader = readAny;
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: Info }>) {
      if (!head) {
        head = columnsOf(record);
        const [format, , known] = readers.find(([, column]) => head?.has(column)) ?? [];
        if (format && known) [file, reader] = [emptyFile(format), known];
        continue;
      }
      const columns = head;
      const row: Row = (column) => record[columns.get(column) ?? -1] ?? "";
      addItem(file, { place: `line ${info.lines}`, ...reader(row) });
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile(`This is no CSV file: ${error.message}`);
    throw error;
  }
  if (!head) throw new UnreadableFile("The file is empty.");
  return file;
}

async function feed(rows: ReturnType<typeof parse>, csv: string): Promise<void> {
  for (let at = 0; at < csv.length && !rows.destroyed; at += chunk) {
    if (!rows.write(csv.slice(at, at + chunk))) {
      await new Promise<void>((resolve) => {
        rows.once("drain", resolve);
        rows.once("close", resolve);
      });
    }
    await setImmediate();
  }
  rows.end();
}

/** @throws UnreadableFile without a column `url`, and for two columns of one name */
function columnsOf(record: string[]): Map<string, number> {
  const names = record.map((name) => name.trim().toLowerCase().replace(/\s+/g, "_"));
  const columns = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    if (name && columns.has(name))
      throw new UnreadableFile(`Line 1 names the column “${name.slice(0, 60)}” twice.`);
    columns.set(name, at);
  }
  if (!columns.has("url")) throw new UnreadableFile("Line 1 has no column “url”.");
  return columns;
}

function readPocket(row: Row) {
  return {
    address: row("url"),
    title: row("title"),
    tags: row("tags").split("|"),
    keptAt: row("time_added"),
    state: row("status") === "unread" ? "unread" : "read",
  };
}

function readRaindrop(row: Row) {
  const folder = row("folder");
  const highlights = row("highlights").trim();
  return {
    address: row("url"),
    title: row("title"),
    text: row("excerpt"),
    note: [row("note"), highlights && `Highlights:\n${highlights}`].filter(Boolean).join("\n\n"),
    tags: [...row("tags").split(","), ...(row("favorite") === "true" ? ["favorite"] : [])],
    list: folder === "Unsorted" ? "" : folder,
    keptAt: row("created"),
  };
}

function readOwn(row: Row) {
  const text = (column: string) => row(column).replace(/^'(?=[=+\-@\t\r])/, "");
  return {
    address: row("url"),
    title: text("title"),
    text: text("text"),
    ownTitle: text("own_title"),
    note: text("note"),
    tags: text("tags").split(","),
    list: text("list"),
    position: text("position"),
    state: row("state"),
    keptAt: row("kept_at"),
  };
}

function readAny(row: Row) {
  return {
    address: row("url"),
    title: row("title"),
    note: row("note") || row("description"),
    tags: row("tags").split(/[,|]/),
    keptAt: row("created") || row("date"),
  };
}
