import type { ReactNode } from "react";
import { RangeKey } from "@/components/chart/range-chart";
import { countryName, formatCount } from "@/lib/money";
import { EvidenceNote } from "../../components/evidence-note";
import { FigureChart } from "../../components/figure-chart";
import type { KeepSlot } from "../../components/keep-slot";
import { PaySection } from "../../components/pay-section";
import { FoldedRangeTable } from "../../components/range-table";
import type { Evidence } from "../../queries";
import { chartedCountries, type RoleFigure, type SpreadPay } from "../role-salaries";

/** Pay by country in one source: the chart, the table with all countries, and those with too few people. */
export function CountrySection({
  pay,
  evidence,
  keep,
  anchor,
  title,
  intro,
  count,
  body,
}: {
  pay: SpreadPay;
  evidence: Evidence;
  keep?: KeepSlot | undefined;
  anchor: string;
  title: string;
  intro: ReactNode;
  /** What was counted: "reports". */
  count: string;
  /** What the figures are from: "survey". */
  body: string;
}) {
  const { world, countries, tooFew, place, year } = pay;
  const charted = chartedCountries(pay);
  const all = [...(world ? [world] : []), ...countries];
  const [first] = all;
  if (!first) return null;
  return (
    <PaySection
      anchor={anchor}
      title={title}
      intro={
        <>
          {intro}
          {charted.length < countries.length ? (
            <p>
              The chart shows the {charted.length} countries with the most {count}, the table all{" "}
              {countries.length} with ten or more.
            </p>
          ) : null}
        </>
      }
      evidence={<EvidenceNote evidence={evidence} counted={first.population} />}
    >
      <RangeKey />
      <FigureChart
        label={`${title}, ${first.currency} a year`}
        figures={[...(world ? [world] : []), ...charted]}
        name={nameOf}
        chosen={countries.find(({ country }) => country === place)?.id}
      />
      <FoldedRangeTable
        caption={`Yearly pay by country, ${first.currency}, ${body} of ${year}`}
        first="Country"
        rest="countries"
        count={`${count[0]?.toUpperCase()}${count.slice(1)} (n)`}
        name={nameOf}
        figures={all}
        keep={keep}
      />
      {tooFew.length > 0 ? (
        <details>
          <summary className="py-2">
            {tooFew.length === 1 ? "One more country has" : `${tooFew.length} more countries have`} too few{" "}
            {count} for a figure
          </summary>
          <p className="measure text-quiet">
            {tooFew
              .map(({ country, n }) => `${countryName(country)} (n = ${formatCount(n ?? 0)})`)
              .join(", ")}
            . Below ten {count} no statistic is shown.
          </p>
        </details>
      ) : null}
    </PaySection>
  );
}

function nameOf({ country }: RoleFigure): string {
  return countryName(country);
}
