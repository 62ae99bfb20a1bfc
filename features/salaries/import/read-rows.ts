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
  const parser = parse({
    info: true,
    bom: true,
    max_record_size: 1_000_000,
    comment: "#",
    comment_no_infix: true,
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
    throw error instanceof CsvError ? new BrokenFile(`${name}: ${error.message}.`) : error;
  }
  if (isHeader) throw new BrokenFile(`${name} is empty.`);
}

async function* decode(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  try {
    for await (const chunk of chunks) {
      const text = decoder.decode(chunk, { stream: true });
      yield text;
      line += text.split("\n").length - 1;
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new BrokenFile(`${name} is not UTF-8 after line ${line}.`) : error;
  }
}

function assertHeader(name: string, header: readonly string[], columns: readonly string[]): void {
  const wrong = Array.from({ length: Math.max(header.length, columns.length) }).findIndex(
    (_, i) => header[i] !== columns[i],
  );
  if (wrong === -1) return;
  const said = (value: string | undefined) => (value === undefined ? "nothing" : `"${value}"`);
  throw new BrokenFile(
    `${name} line 1, column ${wrong + 1}: expected ${said(columns[wrong])}, found ${said(header[wrong])}.`,
  );
}
