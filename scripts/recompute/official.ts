import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Recomputation, Recomputed } from "./recomputation";

/** Detailed occupations and years, those with a bound and those counted together in 2020 among them. */
const chosen = new Set([
  ...["2024 15-1252", "2024 11-3021", "2020 11-3021", "2025 11-3021", "2021 17-2061", "2021 15-1221"],
  ...["2020 15-1256", "2020 15-1245", "2023 15-2051", "2022 15-1212", "2025 15-1299", "2022 15-1253"],
]);

const names = {
  p10: "A_PCT10",
  p25: "A_PCT25",
  median: "A_MEDIAN",
  p75: "A_PCT75",
  p90: "A_PCT90",
} as const;

/**
 * Twelve figures of the official statistics, read a second way: the archive is unpacked and the XML of its sheets taken
 * apart by hand, without the importer and without its library.
 */
export const officialRecomputation: Recomputation = {
  dataset: "bls-oews",
  recompute: async (_, files) => files.flatMap(chosenOf),
};

function chosenOf(file: string): Recomputed[] {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  const texts = all(parts["xl/sharedStrings.xml"] ?? "", /<si>(.*?)<\/si>/gs).map(([, item = ""]) =>
    unescaped(
      all(item, /<t[^>]*>(.*?)<\/t>/gs)
        .map(([, text]) => text)
        .join(""),
    ),
  );
  const sheet = (path: string) => cellsOf(parts[path] ?? "", texts);
  const descriptions = [...sheet("xl/worksheets/sheet2.xml").values()].flatMap((row) => [...row.values()]);
  const year = Number(descriptions.join("\n").match(/May (\d{4}) OEWS Estimates/)?.[1]);
  const bound = Number(
    descriptions
      .join("\n")
      .match(/#.*\$([\d,]+) per year/)?.[1]
      ?.replaceAll(",", ""),
  );
  const [header, ...rows] = sheet("xl/worksheets/sheet1.xml").values();
  const letterOf = new Map([...(header ?? [])].map(([letter, title]) => [title, letter]));
  return rows.flatMap((row) => {
    const cell = (title: string) => row.get(letterOf.get(title) ?? "") ?? "";
    const points = Object.entries(names).map(([point, title]) => [point, cell(title)] as const);
    const numbers = Object.fromEntries(
      points.map(([point, text]) => [point, text === "#" ? bound : numberOf(text)]),
    );
    const occupation = cell("OCC_CODE");
    if (cell("O_GROUP") !== "detailed" || !chosen.has(`${year} ${occupation}`)) return [];
    const { p10 = null, p25 = null, median = null, p75 = null, p90 = null } = numbers;
    const bounds = points.filter(([, text]) => text === "#").map(([point]) => [point, "above"]);
    const limits = bounds.length > 0 ? Object.fromEntries(bounds) : null;
    return [
      {
        chosen: { occupation, country: "US", experience: "all", year, currency: "USD" },
        numbers: { p10, p25, median, p75, p90, mean: numberOf(cell("A_MEAN")), limits },
      },
    ];
  });
}

/** Rows by number, and in each its cells by the letters of their column. */
function cellsOf(xml: string, texts: readonly string[]): Map<string, Map<string, string>> {
  const rows = new Map<string, Map<string, string>>();
  for (const [, attributes = "", content = ""] of all(xml, /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const [, letters = "", line = ""] = attributes.match(/r="([A-Z]+)(\d+)"/) ?? [];
    const value = content.match(/<v>(.*?)<\/v>/)?.[1] ?? "";
    const row = rows.get(line) ?? new Map<string, string>();
    rows.set(line, row.set(letters, /t="s"/.test(attributes) ? (texts[Number(value)] ?? "") : value));
  }
  return rows;
}

function all(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

function numberOf(text: string): number | null {
  return text === "" || text === "*" || text === "#" ? null : Number(text);
}
