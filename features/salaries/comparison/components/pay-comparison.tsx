import { axisUpTo } from "@/components/chart/axis";
import { ChartHead, ChartRow } from "@/components/chart/chart-row";
import { RangeBar, RangeKey } from "@/components/chart/range-chart";
import { SideMark } from "@/components/side-mark";
import { countryName } from "@/lib/money";
import { EvidenceNote } from "../../components/evidence-note";
import { rangeOf } from "../../components/figure-chart";
import { MedianOrWhy, People } from "../../components/figure-words";
import { RangeTable } from "../../components/range-table";
import {
  isEqualPay,
  largestPlaces,
  newestRanges,
  type PayPair,
  pairFigures,
  worldMedians,
} from "../pay-pairs";
import { findPairFigures, type PairFigures } from "../queries";

const sides = ["left", "right"] as const;
/** How many places are drawn; the pages of each role hold all. */
const places = 7;

/** The pay of two roles on one axis, as far as it was measured alike; nothing where no source says anything of either. */
export async function PayComparison({
  a,
  b,
  differencesOnly = false,
}: {
  a: string;
  b: string;
  differencesOnly?: boolean;
}) {
  const found = await findPairFigures(a, b);
  if (!found) return null;
  const { left, right, evidence } = found;
  const pairs = pairFigures(left.figures, right.figures).filter(
    (pair) => !differencesOnly || !isEqualPay(pair),
  );
  const ranges = newestRanges(pairs);
  const medians = worldMedians(pairs);
  const [{ left: ranged } = { left: undefined }] = ranges;
  const survey = ranged && evidence[ranged.source];
  if (!Object.values(evidence).some(({ kind }) => kind === "survey")) return null;
  const drawn = largestPlaces(ranges, places);
  return (
    <div className="space-y-8 pt-2">
      {drawn.length === 0 && medians.length === 0 ? (
        <p className="measure text-quiet">
          No source has measured the pay of both roles alike, so nothing is drawn side by side.
        </p>
      ) : null}
      {survey && ranged && drawn.length > 0 ? (
        <>
          <p className="measure">
            What people of both roles reported in the survey of {ranged.year}, at all levels of experience.{" "}
            {ranges.length > drawn.length
              ? `Of ${ranges.length} places with ten or more reports of each, the ${drawn.length} with the most stand here. `
              : null}
            The groups differ in age, country and employer; a gap between them is not the price of the role
            alone.
          </p>
          <RangeKey names="long" />
          <PairedRanges pairs={drawn} titles={found} />
          <RangeTable
            caption={`Yearly pay of both roles, ${ranged.currency}, survey of ${ranged.year}`}
            first="Place and role"
            name={(figure) => {
              const side = drawn.some((pair) => pair.left === figure) ? "left" : "right";
              return (
                <>
                  <SideMark side={side} />
                  {countryName(figure.country)}{" "}
                  <span className="font-normal text-quiet max-lg:block">{found[side].title}</span>
                </>
              );
            }}
            figures={drawn.flatMap((pair) => [pair.left, pair.right])}
          />
          <EvidenceNote evidence={survey} counted={drawn[0]?.left.population} />
        </>
      ) : null}
      {medians.length > 0 ? <PublishedMedians pairs={medians} found={found} /> : null}
      <p>
        All figures by country, experience and year: <a href={`/salaries/${left.slug}`}>{left.title} pay</a>,{" "}
        <a href={`/salaries/${right.slug}`}>{right.title} pay</a>
      </p>
    </div>
  );
}

function PairedRanges({ pairs, titles }: { pairs: readonly PayPair[]; titles: PairFigures }) {
  const axis = axisUpTo(Math.max(0, ...pairs.flatMap(({ left, right }) => [left.p90 ?? 0, right.p90 ?? 0])));
  return (
    <div>
      <ChartHead
        axis={axis}
        title={`${pairs[0]?.left.currency} a year; at the right, what half earn more than`}
        names="long"
      />
      {pairs.map((pair) => (
        <section key={pair.left.id} aria-label={countryName(pair.left.country)} className="pt-3">
          <h3 className="text-sm">{countryName(pair.left.country)}</h3>
          <ul>
            {sides.map((side) => {
              const figure = pair[side];
              const range = rangeOf(figure);
              return (
                <ChartRow
                  key={side}
                  axis={axis}
                  names="long"
                  name={
                    <>
                      <SideMark side={side} />
                      {titles[side].title}{" "}
                      <span className="text-xs text-quiet">
                        <People n={figure.n} />
                      </span>
                    </>
                  }
                  value={<MedianOrWhy figure={figure} />}
                >
                  {range ? <RangeBar axis={axis} range={range} isChosen isOpen={side === "right"} /> : null}
                </ChartRow>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Medians of the whole world as published; another measure, so never on the axis above. */
function PublishedMedians({ pairs, found }: { pairs: readonly PayPair[]; found: PairFigures }) {
  const [first] = pairs;
  const published = first && found.evidence[first.left.source];
  if (!published) return null;
  return (
    <div className="max-w-160 space-y-3">
      <h3>The whole world, medians as published</h3>
      <table>
        <caption className="sr-only">
          Published medians, {first.left.currency} a {first.left.period}
        </caption>
        <thead>
          <tr>
            <th scope="col">Survey of</th>
            {sides.map((side) => (
              <th key={side} scope="col" className="num whitespace-normal">
                <SideMark side={side} />
                {found[side].title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ left, right }) => (
            <tr key={left.id}>
              <th scope="row">{left.year}</th>
              {[left, right].map((figure) => (
                <td key={figure.id} className="num">
                  <MedianOrWhy figure={figure} />
                  <span className="block text-xs text-quiet">
                    <People n={figure.n} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <EvidenceNote evidence={published} />
    </div>
  );
}
