import type { PublishedGuide } from "@/features/guides/queries";
import { GuideSection } from "./section";

/** The words of the trade that the guide uses. */
export function TermsSection({ guide }: { guide: PublishedGuide }) {
  const { content } = guide;
  const used = content.terms
    .flatMap((use) => {
      const term = guide.terms[use.term];
      return term ? [{ ...use, ...term }] : [];
    })
    .sort((a, b) => a.term.toLowerCase().localeCompare(b.term.toLowerCase(), "en"));
  if (used.length === 0) return null;
  return (
    <GuideSection anchor="glossary" content={content}>
      <dl className="words">
        {used.map(({ key, term, expansion, definition, note }) => (
          <div key={key}>
            <dt id={key} tabIndex={-1}>
              {term}
            </dt>
            <dd>
              {expansion ? <em>{expansion}. </em> : null}
              {definition}
              {note ? ` ${note}` : null}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">
        <a href="/glossary">The whole glossary</a>
      </p>
    </GuideSection>
  );
}
