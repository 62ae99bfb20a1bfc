import { LineChart } from "@/components/chart/line-chart";
import { DataTable } from "@/components/data-table";
import { countryName, formatCount } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { EvidenceNote } from "../../components/evidence-note";
import { MedianOrWhy } from "../../components/figure-words";
import { figureAnchor, type KeepSlot, keepColumn } from "../../components/keep-slot";
import { PaySection } from "../../components/pay-section";
import type { Evidence } from "../../queries";
import type { MedianPay, RoleFigure } from "../role-salaries";
import { medianSeries } from "../year-series";

/** Medians as a survey published them, year by year: one line for each way of counting. */
export function PublishedSection({
  pay: { places },
  evidence,
  keep,
}: {
  pay: MedianPay;
  evidence: Evidence;
  keep?: KeepSlot | undefined;
}) {
  if (places.length === 0) return null;
  return (
    <PaySection
      anchor="by-year"
      title="Medians as published, year by year"
      intro={
        <>
          <p>
            Half of those asked earned more than the point. Where the survey changed whom it counted, the line
            ends and another begins.
          </p>
          <p>
            Other people answer each year and exchange rates move: a line that rises is not a raise that
            somebody had.
          </p>
        </>
      }
      evidence={<EvidenceNote evidence={evidence} />}
    >
      {places.map(({ country, figures }) => (
        <Place key={country} country={country} figures={figures} keep={keep} />
      ))}
    </PaySection>
  );
}

function Place({
  country,
  figures,
  keep,
}: {
  country: string;
  figures: readonly RoleFigure[];
  keep?: KeepSlot | undefined;
}) {
  const years = figures.map(({ year }) => year ?? 0);
  const [first] = figures;
  const unit = `${first?.currency} ${withArticle(first?.period ?? "year")}`;
  const span = years.length > 1 ? `${Math.min(...years)}–${Math.max(...years)}` : String(years[0]);
  return (
    <div className="space-y-6">
      <h3>{countryName(country)}</h3>
      <LineChart
        title={`Median, ${unit}`}
        label={`Published median of ${countryName(country)}, ${unit}, ${span}; the table has the same figures.`}
        series={medianSeries(figures)}
      />
      <DataTable
        caption={`Published median, ${countryName(country)}, ${unit}, ${span}`}
        columns={[
          {
            key: "year",
            head: <span className="whitespace-nowrap">Survey of</span>,
            cell: (figure) => <span id={figureAnchor(figure)}>{figure.year}</span>,
          },
          {
            key: "median",
            head: "Half earn more",
            figures: true,
            cell: (figure) => <MedianOrWhy figure={figure} />,
          },
          {
            key: "n",
            head: "Reports (n)",
            figures: true,
            cell: ({ n }) => (n === null ? "unknown" : formatCount(n)),
          },
          {
            key: "population",
            head: <span className="ps-4">Counted</span>,
            cell: ({ population }) => <span className="block min-w-56 ps-4">{population}</span>,
          },
          ...keepColumn(keep),
        ]}
        rows={figures}
        rowKey={({ id }) => id}
      />
    </div>
  );
}
