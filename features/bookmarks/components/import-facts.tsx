import type { ImportReport } from "../import/mutations";

/** What an import brings or brought, in the words of a report. */
export function ImportFacts({ report, isDone }: { report: ImportReport; isDone: boolean }) {
  const { fresh, known, doubles, similar, refused, cleaned, lists, tags } = report;
  const facts: [string, string | number][] = [
    ["Format", report.format],
    ["Bookmarks in the file", report.total],
    [isDone ? "Kept now" : "New to you", fresh],
    ["Kept already, left as they are", known],
    ["Twice in the file", doubles],
    ["Kept already under another spelling", similar],
    ["Tags", tags],
    ["Lists", lists.length],
    ["Refused", refused],
    ["Cleaned", cleaned],
  ];
  return (
    <div className="mt-2 grid gap-4">
      <dl className="grid grid-cols-[1fr_auto]">
        {facts.map(([name, value]) =>
          value === 0 ? null : (
            <div key={name} className="contents">
              <dt className="border-b border-rule py-1">{name}</dt>
              <dd className="num border-b border-rule py-1 ps-6 text-end">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <Remarks title="Refused" remarks={report.refusals} all={refused} />
      <Remarks title="Cleaned" remarks={report.cleanings} all={cleaned} />
    </div>
  );
}

function Remarks({ title, remarks, all }: { title: string; remarks: ImportReport["refusals"]; all: number }) {
  if (remarks.length === 0) return null;
  return (
    <details>
      <summary className="min-h-11 content-center text-signal">
        {title}: what and why{all > remarks.length ? ` (the first ${remarks.length})` : null}
      </summary>
      <ul className="max-h-64 overflow-y-auto">
        {remarks.map(({ place, title: name, reason }) => (
          <li key={`${place} ${reason}`} className="border-b border-rule py-1 wrap-anywhere">
            <span className="text-quiet">{place}</span> {name ? `“${name}”: ` : null}
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
