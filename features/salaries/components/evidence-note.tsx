import type { Evidence } from "../queries";
import { namedAs, titlesInWords } from "../titles-words";

/** Where figures come from, under which licence, and what to bear in mind. Stands under each chart and table. */
export function EvidenceNote({ evidence, counted }: { evidence: Evidence; counted?: string }) {
  const { kind, source, occupations, caveat, notes } = evidence;
  return (
    <div className="measure space-y-1 text-xs text-quiet">
      <p>
        Source:{" "}
        {source.url ? (
          <a href={source.url} rel="external">
            {source.title}
          </a>
        ) : (
          <cite className="not-italic">{source.title}</cite>
        )}
        {source.publisher ? `, ${ended(source.publisher)}` : ", publisher not known."}
        {occupations.length > 0 ? ` ${namedAs(kind)}: ${titlesInWords(occupations)}.` : ""}
        {counted ? ` Counted: ${lowered(counted)}.` : ""}
      </p>
      <p>{caveat}</p>
      {notes.map((note) => (
        <p key={note} className="text-ink">
          {note}
        </p>
      ))}
      <p>
        Licence:{" "}
        {source.licenceUrl ? (
          <a href={source.licenceUrl}>{source.licence}</a>
        ) : (
          (source.licence ?? "none stated")
        )}
        .{source.attribution ? ` ${source.attribution}.` : ""}
      </p>
    </div>
  );
}

function ended(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

function lowered(text: string): string {
  return `${text[0]?.toLowerCase() ?? ""}${text.slice(1)}`;
}
