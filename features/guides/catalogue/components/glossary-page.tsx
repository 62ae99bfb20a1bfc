import { Fragment, type ReactNode } from "react";
import { PageHead } from "@/components/page-head";
import { underLetters } from "../letters";
import { type GlossaryTerm, listTerms } from "../queries";

/** A word of more guides than this folds their names away. */
const mostShown = 3;

/** What the page puts beside a word so that a reader can keep it. */
type KeepTerm = (slug: string, term: string) => ReactNode;

/** Every word of the trade that a guide uses, with one meaning each, under its letter. */
export async function GlossaryPage({ keep }: { keep: KeepTerm }) {
  const letters = underLetters(await listTerms(), ({ term }) => term);
  return (
    <main id="content" className="page guide">
      <PageHead
        title="Glossary"
        summary="The words of the trade, each with one meaning, in words that need no other word of the trade."
      >
        <nav aria-label="Letters">
          <ul className="-mx-2 flex flex-wrap">
            {letters.map(({ letter, anchor }) => (
              <li key={anchor}>
                <a
                  href={`#${anchor}`}
                  className="inline-flex min-h-11 min-w-9 items-center justify-center px-2 font-semibold no-underline hover:underline"
                >
                  {letter}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </PageHead>
      {letters.map(({ letter, anchor, words }) => (
        <section
          key={anchor}
          aria-labelledby={anchor}
          className="page-grid gap-y-0 border-t border-ink pt-3 pb-8"
        >
          <h2 id={anchor} tabIndex={-1} className="lg:col-span-1">
            {letter}
          </h2>
          <dl className="words mt-0 lg:col-span-11">
            {words.map((word) => (
              <Term key={word.slug} word={word} keep={keep} />
            ))}
          </dl>
        </section>
      ))}
    </main>
  );
}

function Term({ word, keep }: { word: GlossaryTerm; keep: KeepTerm }) {
  const { slug, term, expansion, definition, guides } = word;
  return (
    <div>
      <dt id={slug} tabIndex={-1} className="entry-head">
        {term}
        {keep(slug, term)}
      </dt>
      <dd>
        {expansion ? <em>{expansion}. </em> : null}
        {definition}
        {guides.length > mostShown ? (
          <details className="fine">
            <summary className="py-0.5">In {guides.length} guides</summary>
            <Guides guides={guides} />
          </details>
        ) : guides.length > 0 ? (
          <span className="fine block">
            In the guides: <Guides guides={guides} />
          </span>
        ) : null}
      </dd>
    </div>
  );
}

function Guides({ guides }: Pick<GlossaryTerm, "guides">) {
  return guides.map(({ role, title, key }, index) => (
    <Fragment key={role}>
      {index > 0 ? ", " : null}
      <a href={`/roles/${role}#${key}`}>{title}</a>
    </Fragment>
  ));
}
