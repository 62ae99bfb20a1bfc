/**
 * One line of PostgreSQL's COPY text format: values between tabs, null as `\N`, with backslash, tab, newline and
 * carriage return escaped (documentation of COPY, "Text Format").
 */
export function copyLine(values: readonly (string | number | null)[]): string {
  return `${values.map(escaped).join("\t")}\n`;
}

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(value: string | number | null): string {
  if (value === null) return "\\N";
  return String(value).replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}
