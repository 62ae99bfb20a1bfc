import { countryName } from "@/lib/money";
import { bandInWords } from "../experience-bands";
import type { Evidence, RoleFigures } from "../queries";
import { CountryForm } from "./country-form";
import { EvidenceNote } from "./evidence-note";
import { FigureChart } from "./figure-chart";
import { TooFew } from "./figure-words";
import type { KeepSlot } from "./keep-slot";
import { PaySection } from "./pay-section";
import { RangeTable } from "./range-table";

/** Pay by years of coding in one country, chosen by the address. */
export function ExperienceSection({
  figures: { role, salaries, countries },
  evidence,
  keep,
}: {
  figures: RoleFigures;
  evidence: Evidence;
  keep?: KeepSlot;
}) {
  const { chosen, bands } = salaries;
  if (chosen === null) return null;
  const country = countryName(chosen);
  const whole =
    chosen === "ALL"
      ? salaries.world
      : [...salaries.countries, ...salaries.tooFew].find((figure) => figure.country === chosen);
  const figures = [...(whole ? [whole] : []), ...bands];
  return (
    <PaySection
      anchor="by-experience"
      title={`By years of coding: ${country}`}
      intro={
        <>
          <p>
            Years of coding are all years since the first line, not only those in a job. A band with fewer
            than ten reports shows how many there are and nothing else.
          </p>
          <CountryForm
            action={`/salaries/${role.slug}#by-experience`}
            countries={countries}
            chosen={chosen}
            label="Country"
          />
        </>
      }
      evidence={<EvidenceNote evidence={evidence} counted={figures[0]?.population} />}
    >
      {figures.length === 0 ? (
        <p>
          Nobody in {country} reported pay for this role. <TooFew n={0} />
        </p>
      ) : (
        <>
          <FigureChart
            label={`Pay by years of coding in ${country}, US dollars a year`}
            figures={figures}
            name={({ experience }) => bandInWords(experience)}
            chosen={whole?.id}
          />
          {/* The whole of the country stands in the table of countries. */}
          {bands.length > 0 ? (
            <RangeTable
              caption={`Yearly pay by years of coding, ${country}, US dollars, survey of 2025`}
              first="Experience"
              name={({ experience }) => bandInWords(experience)}
              figures={bands}
              keep={keep}
            />
          ) : null}
        </>
      )}
    </PaySection>
  );
}
