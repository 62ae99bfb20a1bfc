/** What an import did with the rows it read; stored with the release. */
export interface ImportReport {
  /** Whether the portal brought the figures along or somebody imported them. */
  origin: "seed" | "import";
  files: { name: string; sha256: string; rows: number }[];
  /** Rows that a rule took out, in the order of the rules. */
  dropped: { rule: string; rows: number }[];
  /** What else is to be said of rows that no rule took out. */
  noted?: { note: string; rows: number }[];
  /** Labels of the source that nothing here stands for. */
  unknown: { column: string; label: string; rows: number }[];
}

/** The report in lines for a terminal. */
export function reportLines(report: ImportReport, rowsRead: number, rowsUsed: number): string[] {
  const count = (rows: number) => String(rows).padStart(9);
  return [
    ...report.files.map(({ name, rows }) => `${count(rows)}  rows in ${name}`),
    `${count(rowsRead)}  rows read`,
    ...report.dropped.map(({ rule, rows }) => `${count(rows)}  dropped: ${rule}`),
    `${count(rowsUsed)}  rows used`,
    ...(report.noted ?? []).map(({ note, rows }) => `${count(rows)}  rows ${note}`),
    ...(report.unknown.length === 0 ? [`${count(0)}  unknown labels`] : []),
    ...report.unknown.map(({ column, label, rows }) => `${count(rows)}  unknown ${column}: ${label}`),
  ];
}
