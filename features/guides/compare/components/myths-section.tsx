import { Prose } from "@/components/prose";
import { mythsAbout, type ToldMyth } from "@/features/guides/compare/myths-about";
import type { Comparison } from "@/features/guides/compare/queries";
import { guideHref, type ReadingPath } from "@/features/guides/reading-path";
import { PairRow, PairSection, type Titles } from "./pair";
import { type NumberedSources, SourceRefs } from "./source-refs";

/** What is wrongly said of each role, whichever of the two guides tells it. */
export function MythsSection({
  comparison: { left, right },
  titles,
  numbered,
  path,
}: {
  comparison: Comparison;
  titles: Titles;
  numbered: NumberedSources;
  path: ReadingPath | null;
}) {
  const guides = [left, right].map(({ role, content }) => ({ role: role.slug, myths: content.myths }));
  const about = { left: mythsAbout(left.role.slug, guides), right: mythsAbout(right.role.slug, guides) };
  if (about.left.length + about.right.length === 0) return null;
  return (
    <PairSection anchor="myths" title="Myths" titles={titles}>
      <PairRow
        label={
          <>
            It is said
            <span className="fine block">and closer to the truth</span>
          </>
        }
        titles={titles}
        left={about.left.length > 0 ? <MythList myths={about.left} numbered={numbered} path={path} /> : null}
        right={
          about.right.length > 0 ? <MythList myths={about.right} numbered={numbered} path={path} /> : null
        }
      />
    </PairSection>
  );
}

function MythList({
  myths,
  numbered,
  path,
}: {
  myths: readonly ToldMyth[];
  numbered: NumberedSources;
  path: ReadingPath | null;
}) {
  return (
    <ul className="pair-items">
      {myths.map(({ guide, myth }) => (
        <li key={myth.id}>
          <strong>
            <a href={`${guideHref(guide, path)}#${myth.key}`}>“{myth.belief}”</a>
          </strong>
          <Prose markdown={myth.correction} className="prose-small" />
          {myth.sources.length > 0 ? <SourceRefs slugs={myth.sources} numbered={numbered} /> : null}
        </li>
      ))}
    </ul>
  );
}
