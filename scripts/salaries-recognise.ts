import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { recordColumns } from "@/features/salaries/import/adverts/records";
import { rateFileColumns } from "@/features/salaries/import/conversion-rates";
import { isOfficialWorkbook } from "@/features/salaries/import/official";
import { publishedPayColumns, publishedShareColumns } from "@/features/salaries/import/published";
import { BrokenFile } from "@/features/salaries/import/read-rows";
import { languageColumns, respondentColumns } from "@/features/salaries/import/survey/respondents";
import { isArchive, readWorkbook } from "@/features/salaries/import/workbook";
import { Refusal } from "./refusal";

/** The files of each dataset, in the order in which its importer takes them, by their header lines. */
const headers: Record<string, readonly (readonly string[])[]> = {
  "stackoverflow-2025": [respondentColumns, languageColumns],
  "aijobs-net": [recordColumns],
  "stackoverflow-published": [publishedPayColumns, publishedShareColumns],
  "conversion-rates": [rateFileColumns],
};

/**
 * Sorts a source's own files by dataset, whatever their names and order.
 * @throws Refusal for a file that no importer knows, and for a dataset of which a file is missing.
 */
export async function recogniseFiles(files: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    const beginning = await firstBytes(file);
    if (isArchive(beginning)) {
      const dataset = await spreadsheetOf(file);
      found.set(dataset, [...(found.get(dataset) ?? []), file]);
      continue;
    }
    const [dataset, place] = placeOf(firstLine(beginning)) ?? [];
    if (dataset === undefined || place === undefined)
      throw new Refusal(`${file}: no importer knows this header.`);
    const known = found.get(dataset) ?? [];
    known[place] = file;
    found.set(dataset, known);
  }
  for (const [dataset, known] of found) {
    const wanted = headers[dataset] ?? [];
    const missing = wanted.findIndex((_, i) => known[i] === undefined);
    if (missing !== -1) {
      throw new Refusal(`${dataset} also needs the file with the header ${wanted[missing]?.join(",")}.`);
    }
  }
  return found;
}

function placeOf(header: string): [dataset: string, place: number] | undefined {
  for (const [dataset, files] of Object.entries(headers)) {
    const place = files.findIndex((columns) => columns.join(",") === header);
    if (place !== -1) return [dataset, place];
  }
  return undefined;
}

async function spreadsheetOf(file: string): Promise<string> {
  try {
    const sheets = await readWorkbook(basename(file), await readFile(file));
    if (isOfficialWorkbook(sheets)) return "bls-oews";
  } catch (error) {
    throw error instanceof BrokenFile ? new Refusal(error.message) : error;
  }
  throw new Refusal(`${file}: no importer knows this spreadsheet.`);
}

async function firstBytes(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(file, { end: 4095 })) chunks.push(chunk);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
  return Buffer.concat(chunks);
}

function firstLine(bytes: Buffer): string {
  return (bytes.toString("utf8").split("\n")[0] ?? "").replace(/^\uFEFF|\r$/g, "");
}
