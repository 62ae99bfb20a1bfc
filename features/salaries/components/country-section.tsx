import { RangeKey } from "@/components/chart/range-chart";
import { countryName, formatCount } from "@/lib/money";
import type { Evidence } from "../queries";
import { chartedCountries, type RoleSalaries } from "../role-salaries";
import { EvidenceNote } from "./evidence-note";
import { FigureChart } from "./figure-chart";
import type { KeepSlot } from "./keep-slot";
import { PaySection } from "./pay-section";
import { RangeTable } from "./range-table";

/** Pay by country in the survey of 2025: the chart, the table with all countries, and those with too few people. */
export function CountrySection({
  salaries,
  evidence,
  keep,
}: {
  salaries: RoleSalaries;
  evidence: Evidence;
  keep?: KeepSlot;
}) {
  const { world, countries, tooFew, chosen } = salaries;
  const charted = chartedCountries(salaries);
  const all = [...(world ? [world] : []), ...countries];
  if (all.length === 0) return null;
  const counted = all[0]?.population;
  return (
    <PaySection
      anchor="by-country"
      title="Pay by country"
      intro={
        <>
          <p>
            What people reported in the survey of 2025, in US dollars a year, at all levels of experience. The
            highest median stands first.
          </p>
          {charted.length < countries.length ? (
            <p>
              The chart shows the {charted.length} countries with the most reports, the table all{" "}
              {countries.length} with ten or more.
            </p>
          ) : null}
        </>
      }
      evidence={<EvidenceNote evidence={evidence} counted={counted} />}
    >
      <RangeKey />
      <FigureChart
        label="Pay by country, US dollars a year"
        figures={[...(world ? [world] : []), ...charted]}
        name={({ country }) => countryName(country)}
        chosen={countries.find(({ country }) => country === chosen)?.id}
      />
      <RangeTable
        caption="Yearly pay by country, US dollars, survey of 2025"
        first="Country"
        name={({ country }) => countryName(country)}
        figures={all}
        keep={keep}
      />
      {tooFew.length > 0 ? (
        <details>
          <summary className="py-2">
            {tooFew.length === 1 ? "One more country has" : `${tooFew.length} more countries have`} too few
            reports for a figure
          </summary>
          <p className="measure text-quiet">
            {tooFew
              .map(({ country, n }) => `${countryName(country)} (n = ${formatCount(n ?? 0)})`)
              .join(", ")}
            . Below ten reports no statistic is shown.
          </p>
        </details>
      ) : null}
    </PaySection>
  );
}
