import { Chip, ChipLines } from "@/components/chip";
import { InlineProse } from "@/components/prose";
import type { GuideContent } from "@/features/guides/content";
import type { PublishedGuide } from "@/features/guides/queries";
import { percent, type SharedUse } from "@/features/guides/technology-groups";
import { formatCount } from "@/lib/money";
import { InDemand } from "./in-demand";
import { Listed, SourceNumbers } from "./links";
import type { KeepSlot } from "./section";

type Use = GuideContent["technologies"][number];

/** Technologies with the share of one group of people as bars on one axis from nobody to everybody. */
export function ShareTable({
  caption,
  people,
  uses,
  guide,
  numbers,
  keep,
}: {
  caption: string;
  /** Who was asked: "backend developers". */
  people: string;
  uses: readonly SharedUse<Use>[];
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
  keep?: KeepSlot;
}) {
  if (uses.length === 0) return null;
  const hasOverall = uses.some((use) => use.overall !== null);
  const sources = [
    ...new Set(uses.flatMap(({ share, overall }) => [share.source, overall?.source ?? share.source])),
  ];
  const years = [...new Set(uses.map(({ share }) => share.year))].toSorted().join(", ");
  return (
    <figure className="mt-8">
      <table className="share-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Technology</th>
            <th scope="col" className="num">
              Of {people}
            </th>
            {hasOverall ? (
              <th scope="col" className="num max-sm:hidden">
                Of all professional developers
              </th>
            ) : null}
            {keep ? (
              <th scope="col">
                <span className="sr-only">Keep</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {uses.map(({ use, technology, share, overall }) => (
            <tr key={use.key}>
              <th scope="row" id={use.key} tabIndex={-1}>
                <a href={`/technologies/${technology.slug}`}>{technology.name}</a>
                <InDemand technology={technology} />
                <span className="block font-normal text-quiet">
                  <InlineProse markdown={use.note} />
                </span>
              </th>
              <td className="num share-cell">
                {percent(share.share)}
                <span className="unit"> %</span>
                <svg width="100%" height="8" aria-hidden="true" className="share-bar">
                  <rect width="100%" height="8" className="fill-rule" />
                  <rect width={`${percent(share.share)}%`} height="8" className="fill-ink" />
                </svg>
                <span className="fine">
                  {formatCount(share.n)} of {formatCount(share.base)}
                </span>
              </td>
              {hasOverall ? (
                <td className="num max-sm:hidden">
                  {overall ? (
                    <>
                      {percent(overall.share)}
                      <span className="unit"> %</span>
                    </>
                  ) : (
                    <span className="text-quiet">no figure</span>
                  )}
                </td>
              ) : null}
              {keep ? <td>{keep({ kind: "entry", key: use.key, title: technology.name })}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="fine chip-column mt-2">
        Survey of {years}; people could name several. Source{" "}
        <SourceNumbers guide={guide} numbers={numbers} slugs={sources} />
        <Chip id={`source-of-${uses[0]?.use.key}-shares`} name="what is counted">
          <ChipLines
            lines={[
              ["Measure", `share of ${people} who said that they had worked with it in the past year`],
              ["Place", "all countries that answered"],
              ["Period", `survey of ${years}`],
              ["Source", <Titles key="titles" guide={guide} slugs={sources} />],
              ["As of", years],
              ["Review by", "the next release of the survey"],
            ]}
          />
        </Chip>
      </figcaption>
    </figure>
  );
}

function Titles({ guide, slugs }: { guide: PublishedGuide; slugs: readonly string[] }) {
  const sources = slugs.flatMap((slug) => guide.sources[slug] ?? []);
  return (
    <Listed
      items={sources.map(({ slug, title, url }) => ({
        key: slug,
        node: url ? <a href={url}>{title}</a> : title,
      }))}
    />
  );
}
