import { isUtf8 } from "node:buffer";
import { pipeline, type Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";

/** What is wrong with a file, in words for the person who runs the import. */
export class BrokenFile extends Error {
  override name = "BrokenFile";
}

export interface FileRow {
  /** The line of the file on which the row ends, counted from 1. */
  line: number;
  values: string[];
}

/**
 * The rows of a CSV file, the header taken off and compared with `columns`. Memory stays bounded however long
 * the file is. Lines that begin with `#` are remarks.
 * @throws BrokenFile naming file, line and column for what is not UTF-8, not CSV or has another header.
 */
export async function* readRows(
  name: string,
  bytes: Readable,
  columns: readonly string[],
): AsyncGenerator<FileRow> {
  // The line on which the last whole record ended.
  let lastLine = 0;
  const parser = parse({
    info: true,
    bom: true,
    max_record_size: longestLine,
    record_delimiter: ["\r\n", "\n"],
    comment: "#",
    comment_no_infix: true,
    on_record: (record, { lines }) => {
      lastLine = lines;
      return record;
    },
  });
  pipeline(
    bytes,
    (chunks: AsyncIterable<Uint8Array>) => decode(name, chunks),
    parser,
    () => {},
  );
  let isHeader = true;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (!isHeader) yield { line: info.lines, values: record };
      else assertHeader(name, record, columns);
      isHeader = false;
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(name, error, lastLine) : error;
  }
  if (isHeader) throw new BrokenFile(`${name} line 1, column 1: the file is empty.`);
}

/** No line of a file of ours comes near this; it bounds the memory that one may take. */
const longestLine = 1_000_000;

function brokenCsv(name: string, error: CsvError, lastLine: number): BrokenFile {
  // A quote that is out of place may be noticed many lines after it was opened.
  const isOpen = /QUOTE|MAX_RECORD_SIZE/.test(error.code);
  const line = isOpen ? lastLine + 1 : Number(error.lines) || lastLine + 1;
  const column = typeof error.column === "number" ? error.column + 1 : 1;
  return new BrokenFile(`${name} line ${line}, column ${column}: ${error.message}.`);
}

/** Whole lines as text; what is not UTF-8 or holds a NUL is refused with its place. */
async function* decode(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let line = 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const all = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    const end = all.lastIndexOf(newline) + 1;
    rest = all.subarray(end);
    if (rest.length > longestLine) {
      const at = line + linesIn(all.subarray(0, end));
      throw new BrokenFile(`${name} line ${at}, column 1: the line is longer than ${longestLine} bytes.`);
    }
    if (end === 0) continue;
    const lines = all.subarray(0, end);
    assertText(name, lines, line);
    yield lines.toString("utf8");
    line += linesIn(lines);
  }
  assertText(name, rest, line);
  yield rest.toString("utf8");
}

const newline = 0x0a;
const comma = 0x2c;

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

/** @throws BrokenFile with line and column for bytes that are no text in UTF-8. */
function assertText(name: string, bytes: Buffer, firstLine: number): void {
  if (isUtf8(bytes) && !bytes.includes(0)) return;
  let line = firstLine;
  for (const one of parts(bytes, newline)) {
    let column = 1;
    for (const cell of parts(one, comma)) {
      const at = `${name} line ${line}, column ${column}`;
      if (!isUtf8(cell)) throw new BrokenFile(`${at}: the file is not UTF-8.`);
      if (cell.includes(0)) throw new BrokenFile(`${at}: there is a NUL, so the file is not UTF-8.`);
      column += 1;
    }
    line += 1;
  }
}

function* parts(bytes: Buffer, sign: number): Generator<Buffer> {
  let from = 0;
  for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, from)) {
    yield bytes.subarray(from, at);
    from = at + 1;
  }
  yield bytes.subarray(from);
}

function assertHeader(name: string, header: readonly string[], columns: readonly string[]): void {
  const wrong = Array.from({ length: Math.max(header.length, columns.length) }).findIndex(
    (_, i) => header[i] !== columns[i],
  );
  if (wrong === -1) return;
  const said = (value: string | undefined) => (value === undefined ? "nothing" : quoted(value));
  throw new BrokenFile(
    `${name} line 1, column ${wrong + 1}: expected ${said(columns[wrong])}, found ${said(header[wrong])}.`,
  );
}

/** A value in short, with its control characters in sight. */
function quoted(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
