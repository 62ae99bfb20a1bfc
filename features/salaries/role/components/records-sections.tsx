import { countryName } from "@/lib/money";
import { EvidenceNote } from "../../components/evidence-note";
import { FigureChart } from "../../components/figure-chart";
import type { KeepSlot } from "../../components/keep-slot";
import { PaySection } from "../../components/pay-section";
import { RangeTable } from "../../components/range-table";
import { experienceInWords } from "../../experience-bands";
import { placeInWords } from "../../explorer/title-words";
import type { Evidence } from "../../queries";
import type { RoleFigure, SpreadPay } from "../role-salaries";
import { CountrySection } from "./country-section";

/** Job records: by country, then by seniority in one country, in dollars and in that country's own currency. */
export function RecordsSections({
  pay,
  chosen,
  evidence,
  keep,
}: {
  pay: SpreadPay;
  chosen: string | null;
  evidence: Evidence;
  keep?: KeepSlot | undefined;
}) {
  const { place, whole, bands, local, year } = pay;
  const country = countryName(place ?? "ALL");
  const isElsewhere = chosen !== null && chosen !== place && chosen !== "ALL";
  // Everybody in dollars stands in the table of countries; in another currency that line has no other place.
  const groups = [
    { key: "common", figures: [...(whole ? [whole] : []), ...bands], listed: bands },
    { key: "local", figures: local, listed: local },
  ].filter(({ figures }) => figures.length > 0);
  return (
    <>
      <CountrySection
        pay={pay}
        evidence={evidence}
        keep={keep}
        anchor="job-records"
        title="Job records by country"
        count="records"
        body="job records"
        intro={
          <p>
            What a job board collected for {year}, by the country of the company, at all levels of seniority.
            A record is a job on offer or filled, not a person who was asked.
          </p>
        }
      />
      {groups.length > 0 ? (
        <PaySection
          anchor="by-seniority"
          title={`Job records by seniority: ${country}`}
          intro={
            <>
              <p>
                Seniority is the record’s own word. It is not years of coding, so these levels and the
                survey’s bands are never set side by side.
              </p>
              {isElsewhere ? (
                <p>
                  There are no records of {placeInWords(chosen)}; these are of {placeInWords(place ?? "ALL")},
                  which has most.
                </p>
              ) : null}
              {local.length > 0 ? (
                <p>
                  The second table holds only records paid in {local[0]?.currency}, which nobody had to
                  convert.
                </p>
              ) : null}
            </>
          }
          evidence={<EvidenceNote evidence={evidence} counted={groups[0]?.figures[0]?.population} />}
        >
          {groups.map(({ key, ...group }) => (
            <Seniority key={key} country={country} year={year} {...group} keep={keep} />
          ))}
        </PaySection>
      ) : null}
    </>
  );
}

function Seniority({
  country,
  year,
  figures,
  listed,
  keep,
}: {
  country: string;
  year: number | null;
  figures: readonly RoleFigure[];
  listed: readonly RoleFigure[];
  keep?: KeepSlot | undefined;
}) {
  const currency = figures[0]?.currency;
  const name = ({ experience }: RoleFigure) => experienceInWords(experience);
  return (
    <div className="space-y-6">
      <FigureChart
        label={`Pay by seniority in ${country}, ${currency} a year`}
        figures={figures}
        name={name}
        chosen={figures.find(({ experience }) => experience === "all")?.id}
      />
      {listed.length > 0 ? (
        <RangeTable
          caption={`Yearly pay by seniority, ${country}, ${currency}, job records of ${year}`}
          first="Level"
          count="Records (n)"
          name={name}
          figures={listed}
          keep={keep}
        />
      ) : null}
    </div>
  );
}
