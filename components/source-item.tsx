import { Day } from "@/components/date";

/** What is known of a source; null is what could not be found out. */
export interface SourceFacts {
  kind: string;
  title: string;
  publisher: string | null;
  author: string | null;
  url: string | null;
  datedOn: string | null;
  licence: string | null;
  licenceUrl: string | null;
  attribution: string | null;
  note: string | null;
}

/** A source with what is known of it, and what is not. */
export function SourceItem({ source }: { source: SourceFacts }) {
  return (
    <>
      <p className="font-semibold">{source.url ? <a href={source.url}>{source.title}</a> : source.title}</p>
      <p>
        {[source.author, source.publisher].filter(Boolean).join(", ") || "Author and publisher unknown"} ·{" "}
        {source.kind} · {source.datedOn ? <Day day={source.datedOn} /> : "not dated"} ·{" "}
        {source.licence ? (
          source.licenceUrl ? (
            <a href={source.licenceUrl}>{source.licence}</a>
          ) : (
            source.licence
          )
        ) : (
          "licence not stated"
        )}
      </p>
      {source.attribution ? <p className="text-quiet">{source.attribution}</p> : null}
      {source.note ? <p className="text-quiet">{source.note}</p> : null}
    </>
  );
}
