import { PageHead } from "@/components/page-head";
import { listTerms } from "../queries";

/** Every word of the trade that a guide uses, with one meaning each. */
export async function GlossaryPage() {
  const terms = await listTerms();
  return (
    <main id="content" className="page">
      <PageHead
        title="Glossary"
        summary="The words of the trade, each with one meaning, in words that need no other word of the trade."
      />
      <dl className="words border-t border-ink pt-3">
        {terms.map(({ slug, term, expansion, definition }) => (
          <div key={slug}>
            <dt id={slug} tabIndex={-1}>
              {term}
            </dt>
            <dd>
              {expansion ? <em>{expansion}. </em> : null}
              {definition}
            </dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
