import { type Agreement, agreementNames, saidByWords } from "@/features/guides/agreement";
import type { PublishedGuide } from "@/features/guides/queries";
import { GuideSection } from "./section";

/** Which of the articles behind the guide says what, and on how much they are of one mind. */
export function AgreementSection({
  guide,
  numbers,
  agreement,
}: {
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
  agreement: Agreement | null;
}) {
  if (!agreement) return null;
  const { articles, groups, shared, total } = agreement;
  return (
    <GuideSection anchor="agreement" content={guide.content}>
      <p className="prose mt-3">
        Of {total} things that at least one of the {articles.length} articles behind this guide names,{" "}
        {shared} stand in all of them. What an article leaves out it does not deny.
      </p>
      <dl className="examples">
        {articles.map(({ letter, slug }) => (
          <div key={letter}>
            <dt>Article {letter}</dt>
            <dd>
              <a href={`#source-${numbers.get(slug)}`}>{guide.sources[slug]?.title}</a>
            </dd>
          </div>
        ))}
      </dl>
      <div className="said">
        {groups.map(({ kind, statements }) => (
          <div key={kind}>
            <h3 className="label">{agreementNames[kind]}</h3>
            <dl>
              {statements.map(({ key, title, letters }) => (
                <div key={key}>
                  <dt>
                    <a href={`#${key}`}>{title}</a>
                  </dt>
                  <dd>{saidByWords(letters, articles.length)}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </GuideSection>
  );
}
