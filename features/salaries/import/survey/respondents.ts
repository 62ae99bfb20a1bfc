import { BrokenFile, type FileRow } from "../read-rows";

/** Columns of the respondents' file of the 2025 survey. The first is a row number without a name. */
export const respondentColumns = [
  "",
  "salary",
  "YearsCode",
  "Country",
  "EdLevel",
  "PrimaryLanguage",
  "PrimaryRole",
] as const;

/** Columns of the file with one row for each language a respondent worked with. */
export const languageColumns = ["", "LanguageHaveWorkedWith", "YearsCode", "ConvertedCompYearly"] as const;

/**
 * A respondent as the staging table takes it: row number, yearly pay, finished years of coding, country,
 * education, role. Pay, years and education may be missing (null); anything else that is no number is a broken row.
 * @throws BrokenFile with file, line and column.
 */
export function respondentOf(name: string, { line, values }: FileRow) {
  const number = (column: number) => numberIn(name, line, respondentColumns, values, column);
  const row = number(0);
  if (row === null) throw new BrokenFile(`${name} line ${line}, column 1: the row number is missing.`);
  const years = number(2);
  return [
    row,
    number(1),
    years === null ? null : Math.floor(years),
    values[3] ?? "",
    values[4]?.trim() || null,
    values[6] ?? "",
  ] as const;
}

/**
 * A language of a respondent: row number and name.
 * @throws BrokenFile with file, line and column.
 */
export function spokenOf(name: string, { line, values }: FileRow) {
  const row = numberIn(name, line, languageColumns, values, 0);
  if (row === null) throw new BrokenFile(`${name} line ${line}, column 1: the row number is missing.`);
  if (!values[1]) throw new BrokenFile(`${name} line ${line}, column 2: the language is missing.`);
  return [row, values[1]] as const;
}

function numberIn(
  name: string,
  line: number,
  columns: readonly string[],
  values: readonly string[],
  column: number,
): number | null {
  const text = values[column]?.trim() ?? "";
  if (text === "" || text === "NA") return null;
  if (/^\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
  const title = columns[column] ? ` (${columns[column]})` : "";
  throw new BrokenFile(`${name} line ${line}, column ${column + 1}${title}: "${text}" is not a number.`);
}
