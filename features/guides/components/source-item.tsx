import type { Source } from "@/features/guides/queries";
import { Day } from "./guide-head";

/** A source with what is known of it, and what is not. */
export function SourceItem({ source }: { source: Source }) {
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
