import { strToU8, zipSync } from "fflate";

/** What a cell holds; `xml` is written as it stands, for what no program would write. */
export type TestCell = string | number | null | { xml: string };

export interface TestSheet {
  name: string;
  rows: readonly (readonly TestCell[])[];
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A spreadsheet (xlsx) with text in its cells and not in a shared table. Empty cells and rows are left out. */
export function makeWorkbook(sheets: readonly TestSheet[]): Buffer {
  const files: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
      .map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="r${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join("")}</Relationships>`,
  };
  sheets.forEach(({ rows }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet xmlns="${main}"><sheetData>${rows
      .map(rowXml)
      .join("")}</sheetData></worksheet>`;
  });
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  );
}

function rowXml(cells: readonly TestCell[], i: number): string {
  const line = i + 1;
  const filled = cells.map((cell, column) => cellXml(cell, `${letters(column)}${line}`)).join("");
  return filled && `<row r="${line}">${filled}</row>`;
}

function cellXml(cell: TestCell, place: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  }
  return cell.xml.replace("<c", `<c r="${place}"`);
}

function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

export const officialHeader = [
  ...["AREA_TYPE", "I_GROUP", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "A_MEAN"],
  ...["A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90"],
];

/** A row of a national file: code, title and group of an occupation, then mean and percentiles. */
export function officialRow(
  code: string,
  title: string,
  group: string,
  pay: readonly TestCell[],
): TestCell[] {
  return ["1", "cross-industry", code, title, group, 1000, ...pay];
}

/** The two sheets of a national file that an import reads. */
export function officialSheets(
  year: number,
  rows: readonly (readonly TestCell[])[],
  bound: string | null = "$239,200",
): TestSheet[] {
  const note = `#  = indicates a wage equal to or greater than $115.00 per hour or ${bound} per year`;
  return [
    { name: `national_M${year}_dl`, rows: [officialHeader, ...rows] },
    {
      name: "Field Descriptions",
      rows: [
        [`May ${year} OEWS Estimates`],
        [],
        ["Field", "Field Description"],
        [],
        ["*  = indicates that a wage estimate is not available"],
        ...(bound === null ? [] : [[note]]),
      ],
    },
  ];
}
