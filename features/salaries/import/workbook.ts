import { unzipSync } from "fflate";
import readXlsxFile, { InvalidInputError, InvalidSpreadsheetError } from "read-excel-file/node";
import { BrokenFile } from "./read-rows";

export type Cell = string | number | boolean | object | null;

export interface Sheet {
  name: string;
  /** Row 1 of the sheet is the first, also where it is empty. */
  rows: Cell[][];
}

/** A spreadsheet of statistics is far below this; a file that unpacks to more was made to do harm. */
const largestUnpacked = 50_000_000;

/** Whether the bytes begin as those of a spreadsheet (xlsx) do, which is a ZIP archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * All sheets of a spreadsheet (xlsx). A number cell that holds no number becomes NaN.
 * @throws BrokenFile naming the file for what is no spreadsheet.
 */
export async function readWorkbook(name: string, bytes: Buffer): Promise<Sheet[]> {
  if (bytes.length === 0) throw new BrokenFile(`${name} is empty.`);
  if (!isArchive(bytes)) throw new BrokenFile(`${name} is not a spreadsheet (xlsx).`);
  if (unpackedSize(name, bytes) > largestUnpacked) {
    throw new BrokenFile(`${name} would unpack to more than ${largestUnpacked} bytes.`);
  }
  try {
    const sheets = await readXlsxFile(bytes, { parseNumber: Number });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) {
      throw new BrokenFile(`${name} is not a spreadsheet (xlsx) that can be read: ${error.message}`);
    }
    throw error;
  }
}

function unpackedSize(name: string, bytes: Uint8Array): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
  } catch {
    throw new BrokenFile(`${name} is a damaged archive.`);
  }
  return size;
}
