import { DotPlot } from "@/components/chart/dot-plot";
import { DataTable } from "@/components/data-table";
import { countryName, formatCount, formatMoney } from "@/lib/money";
import type { Figure } from "../figure";
import type { Evidence } from "../queries";
import type { RoleSalaries } from "../role-salaries";
import { EvidenceNote } from "./evidence-note";
import { figureAnchor, type KeepSlot, keepColumn } from "./keep-slot";
import { PaySection } from "./pay-section";

/** Medians as the survey published them, year by year. The change of counting parts them, and no line joins them. */
export function PublishedSection({
  published,
  evidence,
  keep,
}: {
  published: RoleSalaries["published"];
  evidence: Evidence;
  keep?: KeepSlot;
}) {
  if (published.length === 0) return null;
  const years = published.flatMap(({ figures }) => figures.map(({ year }) => year ?? 0));
  return (
    <PaySection
      anchor="by-year"
      title="Medians as published, year by year"
      intro={
        <p>
          Half of those asked earned more than the dot. Other people answer each year, and exchange rates
          move, so the dots are not joined: a difference is not a raise.
        </p>
      }
      evidence={<EvidenceNote evidence={evidence} />}
    >
      {published.map(({ country, figures }) => (
        <div key={country} className="space-y-6">
          <h3>{countryName(country)}</h3>
          <DotPlot
            title="Median, USD a year"
            groups={populationsOf(figures).map(({ population, figures: own }) => ({
              key: population,
              title: population,
              rows: own.map((figure) => ({
                key: figure.id,
                name: figure.year,
                at: figure.median ?? 0,
                value: formatMoney(figure.median ?? 0, figure.currency),
              })),
            }))}
          />
          <DataTable
            caption={`Published median, ${countryName(country)}, US dollars a year, ${Math.min(...years)}–${Math.max(...years)}`}
            columns={[
              {
                key: "year",
                head: "Survey of",
                cell: (figure) => <span id={figureAnchor(figure)}>{figure.year}</span>,
              },
              {
                key: "median",
                head: "Half earn more",
                figures: true,
                cell: (figure) => formatMoney(figure.median ?? 0, figure.currency),
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
      ))}
    </PaySection>
  );
}

function populationsOf(figures: readonly Figure[]): { population: string; figures: Figure[] }[] {
  const names = [...new Set(figures.map(({ population }) => population))];
  return names.map((population) => ({
    population,
    figures: figures.filter((figure) => figure.population === population),
  }));
}
