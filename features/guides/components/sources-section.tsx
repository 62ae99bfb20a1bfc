import { SourceItem } from "@/components/source-item";
import type { PublishedGuide } from "@/features/guides/queries";
import { dayOf, formatDay } from "@/lib/dates";
import { absolute, licence } from "@/lib/site";
import { GuideSection } from "./section";

interface Props {
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
}

/** Everybody who said something that this guide says, numbered as in the text. */
export function SourcesSection({ guide, numbers }: Props) {
  const sources = [...numbers].flatMap(([slug, number]) => {
    const source = guide.sources[slug];
    return source ? [{ number, source }] : [];
  });
  if (sources.length === 0) return null;
  return (
    <GuideSection anchor="sources" content={guide.content}>
      <ol className="sources">
        {sources.map(({ number, source }) => (
          <li key={number} id={`source-${number}`} tabIndex={-1} value={number}>
            <SourceItem source={source} />
          </li>
        ))}
      </ol>
    </GuideSection>
  );
}

/** What to write when quoting the guide. */
export function CiteSection({ guide }: { guide: PublishedGuide }) {
  const { content, role } = guide;
  return (
    <GuideSection anchor="cite" content={content}>
      <p id="citation" className="mt-3 max-w-160 select-all">
        {guide.authors.map((author) => author.name).join(", ")}: <cite>{content.title}</cite>. Metier,{" "}
        {formatDay(dayOf(guide.updatedAt))}. {absolute(`/roles/${role.slug}`)}. Licence {licence.name}.
      </p>
      <div className="cite-copy">
        <button type="button" className="button" data-copy="citation" hidden>
          Copy the citation
        </button>
      </div>
      <p className="fine mt-1">You may copy, print and pass on this text under that licence.</p>
    </GuideSection>
  );
}
