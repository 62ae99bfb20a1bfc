import { PageHead } from "@/components/page-head";
import { SourceItem } from "@/components/source-item";
import { listSources } from "../queries";

const kinds = {
  article: "Articles",
  dataset: "Data",
  study: "Studies",
  standard: "Standards",
  documentation: "Documentation",
  editorial: "The editors",
};

/** Everybody the portal takes facts or figures from, with the terms under which they gave them. */
export async function SourcesPage() {
  const sources = await listSources();
  return (
    <main id="content" className="page">
      <PageHead
        title="Sources and licences"
        summary="Where the facts and figures of this portal come from, when the source was written where it says so, and under which licence it may be used."
      />
      {Object.entries(kinds).map(([kind, name]) => {
        const own = sources.filter((source) => source.kind === kind);
        return own.length === 0 ? null : (
          <section
            key={kind}
            aria-labelledby={`kind-${kind}`}
            className="page-grid border-t border-ink pt-3 pb-10"
          >
            <h2 id={`kind-${kind}`} className="lg:col-span-4">
              {name}
            </h2>
            <ul className="lg:col-span-8">
              {own.map((source) => (
                <li key={source.slug} id={source.slug} className="max-w-160 border-b border-rule py-3">
                  <SourceItem source={source} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </main>
  );
}
