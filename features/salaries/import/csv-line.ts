/** One line of a CSV file (RFC 4180), ended by a newline alone; null is an empty value. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(quoted).join(",")}\n`;
}

function quoted(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
