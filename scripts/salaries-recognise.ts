import { createReadStream } from "node:fs";
import { recordColumns } from "@/features/salaries/import/adverts/records";
import { publishedPayColumns, publishedShareColumns } from "@/features/salaries/import/published";
import { languageColumns, respondentColumns } from "@/features/salaries/import/survey/respondents";
import { Refusal } from "./refusal";

/** The files of each dataset, in the order in which its importer takes them, by their header lines. */
const headers: Record<string, readonly (readonly string[])[]> = {
  "stackoverflow-2025": [respondentColumns, languageColumns],
  "aijobs-net": [recordColumns],
  "stackoverflow-published": [publishedPayColumns, publishedShareColumns],
};

/**
 * Sorts a source's own files by dataset, whatever their names and order.
 * @throws Refusal for a file that no importer knows, and for a dataset of which a file is missing.
 */
export async function recogniseFiles(files: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    const header = await firstLine(file);
    const [dataset, place] = placeOf(header) ?? [];
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

async function firstLine(file: string): Promise<string> {
  let text = "";
  try {
    for await (const chunk of createReadStream(file, { encoding: "utf8", end: 4095 })) text += chunk;
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
  return (text.split("\n")[0] ?? "").replace(/^\uFEFF|\r$/g, "");
}
