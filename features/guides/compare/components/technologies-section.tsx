import { type Axis, AxisLabels, AxisLines, axisUpTo } from "@/components/chart/axis";
import { SideMark } from "@/components/side-mark";
import type { Comparison } from "@/features/guides/compare/queries";
import { comparableShares, type OwnShare } from "@/features/guides/compare/share-rows";
import { technologySets } from "@/features/guides/compare/technology-sets";
import type { PublishedGuide } from "@/features/guides/queries";
import { rolesInSentence } from "@/features/guides/role-words";
import { percent } from "@/features/guides/technology-groups";
import { formatCount } from "@/lib/money";
import { LeftOut, PairRow, PairSection, PairSubhead, type Titles } from "./pair";
import { type NumberedSources, SourceRefs } from "./source-refs";

interface Props {
  comparison: Comparison;
  titles: Titles;
  numbered: NumberedSources;
  differencesOnly: boolean;
}

type Row = ReturnType<typeof comparableShares>[number];

/** What each role's people work with: shares on one axis where both were asked alike, and what the guides name. */
export function TechnologiesSection({ comparison, titles, numbered, differencesOnly }: Props) {
  const { left, right } = comparison;
  const rows = comparableShares(comparison.shares);
  const drawn = new Set(rows.map(({ slug }) => slug));
  const sets = technologySets(
    namedIn(left).filter(({ slug }) => !drawn.has(slug)),
    namedIn(right).filter(({ slug }) => !drawn.has(slug)),
  );
  const hasOverall = [...sets.both, ...sets.onlyLeft, ...sets.onlyRight].some(
    ({ overall }) => overall !== null,
  );
  return (
    <PairSection anchor="technologies" title="Technologies">
      {rows.length > 0 ? (
        <ShareDots rows={rows} titles={titles} numbered={numbered} differencesOnly={differencesOnly} />
      ) : (
        <p className="measure py-3 text-quiet">
          No survey that we know asked the people of both roles what they use, so there are no shares to
          compare.
        </p>
      )}
      <div className="mt-10">
        <PairSubhead
          title={rows.length > 0 ? "Also named by the guides" : "Named by the guides"}
          titles={titles}
        />
      </div>
      {hasOverall ? (
        <p className="fine measure pb-3">
          A number is the share of <em>all</em> professional developers who use it, in per cent of the survey
          of 2025: nobody asked by role.
        </p>
      ) : null}
      {sets.both.length > 0 && !differencesOnly ? (
        <div className="pair">
          <h3 className="pair-label">Both use</h3>
          <div className="pair-wide">
            <UseList uses={sets.both} isWide />
          </div>
        </div>
      ) : null}
      <PairRow
        label="Only here"
        titles={titles}
        left={sets.onlyLeft.length > 0 ? <UseList uses={sets.onlyLeft} /> : null}
        right={sets.onlyRight.length > 0 ? <UseList uses={sets.onlyRight} /> : null}
        nothing="Nothing that the other does not use, too"
      />
      {differencesOnly ? (
        <LeftOut count={sets.both.length} what={["technology that both use", "technologies that both use"]} />
      ) : null}
    </PairSection>
  );
}

function namedIn(guide: PublishedGuide) {
  return [...new Set(guide.content.technologies.map(({ technology }) => technology))].flatMap((slug) => {
    const technology = guide.technologies[slug];
    if (!technology) return [];
    const newest = technology.shares
      .filter(({ role }) => role === null)
      .toSorted((a, b) => b.year - a.year)[0];
    return [{ slug, name: technology.name, overall: newest?.share ?? null }];
  });
}

function UseList({ uses, isWide }: { uses: ReturnType<typeof namedIn>; isWide?: boolean }) {
  return (
    <ul className={isWide ? "gap-x-12 sm:columns-2" : "gap-x-8 xl:columns-2"}>
      {uses.map(({ slug, name, overall }) => (
        <li key={slug} className="flex break-inside-avoid justify-between gap-2">
          <a href={`/technologies/${slug}`}>{name}</a>
          <span className="num text-quiet">{overall === null ? "" : percent(overall)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Both roles' shares as a full and an open dot on one axis, with the numbers behind them. */
function ShareDots({
  rows,
  titles,
  numbered,
  differencesOnly,
}: { rows: readonly Row[] } & Pick<Props, "titles" | "numbered" | "differencesOnly">) {
  const isEqual = ({ left, right }: Row) => percent(left.share) === percent(right.share);
  const shown = differencesOnly ? rows.filter((row) => !isEqual(row)) : rows;
  const axis = axisUpTo(Math.max(...rows.flatMap(({ left, right }) => [left.share, right.share])) * 100);
  const [first] = rows;
  return (
    <>
      <table className="pair-table dots">
        <caption className="fine">
          Per cent of those asked who work with a language; what fewer than a tenth of either use is left out
        </caption>
        <thead>
          <tr>
            <th scope="col">Language</th>
            <td className="axis">
              <AxisLabels axis={axis} />
            </td>
            <th scope="col" className="num">
              <span className="block whitespace-normal">
                <SideMark side="left" />
                {titles.left}
              </span>
            </th>
            <th scope="col" className="num">
              <span className="block whitespace-normal">
                <SideMark side="right" />
                {titles.right}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.slug}>
              <th scope="row">
                <a href={`/technologies/${row.slug}`}>{row.name}</a>
              </th>
              <td className="axis">
                <Dots axis={axis} left={row.left.share * 100} right={row.right.share * 100} />
              </td>
              <ShareCell share={row.left} />
              <ShareCell share={row.right} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine mt-2 max-w-160">
        {first
          ? `Asked: ${formatCount(first.left.base)} ${rolesInSentence(titles.left)} and ${formatCount(first.right.base)} ${rolesInSentence(titles.right)}, survey of ${first.left.year}; people could name several.`
          : null}
        <SourceRefs slugs={[...new Set(rows.map(({ left }) => left.source))]} numbered={numbered} />
      </p>
      <LeftOut count={rows.length - shown.length} what={["equal row", "equal rows"]} />
    </>
  );
}

function ShareCell({ share: { share, n, base } }: { share: OwnShare }) {
  return (
    <td className="num">
      {percent(share)}
      <span className="unit"> %</span>
      <span className="fine block">
        {formatCount(n)} <span className="max-sm:sr-only">of {formatCount(base)}</span>
      </span>
    </td>
  );
}

function Dots({ axis, left, right }: { axis: Axis; left: number; right: number }) {
  return (
    <svg width="100%" height="100%" aria-hidden="true" className="absolute inset-0 overflow-visible">
      <AxisLines axis={axis} />
      <svg y="50%" overflow="visible" aria-hidden="true">
        <line x1={axis.place(left)} x2={axis.place(right)} className="stroke-line" strokeWidth="2" />
        <circle cx={axis.place(right)} r="5" className="fill-paper stroke-ink" strokeWidth="2" />
        <circle cx={axis.place(left)} r="5.5" className="fill-ink" />
      </svg>
    </svg>
  );
}
