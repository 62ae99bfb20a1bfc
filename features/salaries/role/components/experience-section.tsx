import { countryName } from "@/lib/money";
import { EvidenceNote } from "../../components/evidence-note";
import { FigureChart } from "../../components/figure-chart";
import { TooFew } from "../../components/figure-words";
import type { KeepSlot } from "../../components/keep-slot";
import { PaySection } from "../../components/pay-section";
import { RangeTable } from "../../components/range-table";
import { bandInWords } from "../../experience-bands";
import { inPlace } from "../../explorer/title-words";
import type { Evidence } from "../../queries";
import type { SpreadPay } from "../role-salaries";

/** Pay by years of coding in the country looked at. */
export function ExperienceSection({
  pay: { place, whole, bands, year },
  evidence,
  keep,
}: {
  pay: SpreadPay;
  evidence: Evidence;
  keep?: KeepSlot | undefined;
}) {
  if (place === null) return null;
  const country = countryName(place);
  const figures = [...(whole ? [whole] : []), ...bands];
  const currency = figures[0]?.currency;
  return (
    <PaySection
      anchor="by-experience"
      title={`By years of coding: ${country}`}
      intro={
        <p>
          Years of coding are all years since the first line, not only those in a job. A band with fewer than
          ten reports shows how many there are and nothing else.
        </p>
      }
      evidence={<EvidenceNote evidence={evidence} counted={figures[0]?.population} />}
    >
      {figures.length === 0 ? (
        <p>
          Nobody {inPlace(place)} reported pay for this role. <TooFew n={0} />
        </p>
      ) : (
        <>
          <FigureChart
            label={`Pay by years of coding in ${country}, ${currency} a year`}
            figures={figures}
            name={({ experience }) => bandInWords(experience)}
            chosen={whole?.id}
          />
          {/* The whole of the country stands in the table of countries. */}
          {bands.length > 0 ? (
            <RangeTable
              caption={`Yearly pay by years of coding, ${country}, ${currency}, survey of ${year}`}
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
