import { LineChart } from "@/components/chart/line-chart";
import { countryName, formatMoney } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { EvidenceNote } from "../../components/evidence-note";
import type { KeepSlot } from "../../components/keep-slot";
import { PaySection } from "../../components/pay-section";
import { RangeTable } from "../../components/range-table";
import type { Evidence } from "../../queries";
import { relationInWords } from "../../relation-words";
import type { OfficialOccupation, OfficialPay } from "../role-salaries";
import { officialSeries } from "../year-series";
import { OfficialSentence } from "./official-sentence";

/** Official statistics of the occupations that hold the role, under their own titles, over the years. */
export function OfficialSection({
  pay: { country, occupations },
  evidence,
  keep,
}: {
  pay: OfficialPay;
  evidence: Evidence;
  keep?: KeepSlot | undefined;
}) {
  const place = countryName(country);
  const [newest] = occupations;
  const figure = newest?.figures[0];
  if (!newest || !figure) return null;
  const unit = `${figure.currency} ${withArticle(figure.period)}`;
  return (
    <PaySection
      anchor="official"
      title={`Official statistics: ${place}`}
      intro={
        <>
          <p>
            What employers report that they pay. The office knows occupations, not job titles: each is named
            here as the office names it, with its code.
          </p>
          {newest.relation === "same" ? null : <RelationSentence occupation={newest} />}
        </>
      }
      evidence={<EvidenceNote evidence={evidence} counted={figure.population} />}
    >
      <div className="space-y-6">
        <p className="measure">
          <OfficialSentence figure={figure} />
        </p>
        <LineChart
          title={`${unit}: the line is the median, the inner band the middle half, the outer band all but a tenth at each end`}
          label={`Official percentiles of ${occupations.map(({ title }) => title).join(" and ")}, ${place}, ${unit}, year by year; the tables have the same figures.`}
          series={officialSeries(occupations)}
        />
      </div>
      {occupations.map((occupation) => (
        <div key={occupation.code} className="space-y-3">
          <h3>
            {occupation.title} <span className="num text-sm font-normal text-quiet">{occupation.code}</span>
            {occupation.relation === "same" ? null : (
              <span className="block text-sm font-normal text-quiet">
                {relationInWords(occupation.relation)}
              </span>
            )}
          </h3>
          <RangeTable
            caption={`Yearly pay of “${occupation.title}” (${occupation.code}), ${place}, ${figure.currency}; the average stands apart, it is no median`}
            first="May of"
            name={({ year }) => year}
            figures={occupation.figures}
            count={null}
            hasAverage
            keep={keep}
          />
        </div>
      ))}
      {occupations.some(({ figures }) => figures.some(({ limits }) => Object.keys(limits).length > 0)) ? (
        <p className="measure text-xs text-quiet">
          “{formatMoney(highestBound(occupations), figure.currency)} or more”: the office does not say how
          much more; the arrow in the chart stands for it.
        </p>
      ) : null}
    </PaySection>
  );
}

function RelationSentence({ occupation }: { occupation: OfficialOccupation }) {
  return occupation.relation === "wider" ? (
    <p>
      “{occupation.title}” is a <strong className="font-semibold">wider group than this role</strong>: the
      people of this role are counted in it together with others.
    </p>
  ) : (
    <p>
      No occupation of the office holds this role. “{occupation.title}” is the{" "}
      <strong className="font-semibold">nearest occupation</strong>: its figures are its own, and a
      neighbour’s at best.
    </p>
  );
}

function highestBound(occupations: readonly OfficialOccupation[]): number {
  const bounds = occupations.flatMap(({ figures }) =>
    figures.flatMap(({ p90, limits }) => (limits.p90 && p90 !== null ? [p90] : [])),
  );
  return Math.max(0, ...bounds);
}
