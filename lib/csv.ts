export type CsvCell = string | number | null;

/**
 * A CSV file: RFC 4180, lines ended by CRLF, UTF-8 without a byte order mark. A text that a spreadsheet would take for
 * a formula gets an apostrophe before it; a number never does. Null is an empty cell.
 */
export function csvFile(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
