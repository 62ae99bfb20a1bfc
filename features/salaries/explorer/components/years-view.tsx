import { LineChart } from "@/components/chart/line-chart";
import { DataTable } from "@/components/data-table";
import { countryName, formatAmount, formatCount } from "@/lib/money";
import { boundInWords } from "../../bound-words";
import { figureAnchor, keepColumn } from "../../components/keep-slot";
import { unitInWords } from "../../conversion/rate-words";
import { wordsOfSource } from "../../source-words";
import type { Explored } from "../explored";
import { findYears, type Told } from "../queries";
import { middleOf, type Shown } from "../shown";
import { inOrder } from "../view";
import { axesOf, seriesOf, yearsShown } from "../years";
import { NothingFound } from "./nothing-found";
import { StatedTable } from "./stated-table";
import { ToldHead, ToldSection } from "./told-section";

/** One role in one country over the years, a chart for each source. */
export async function YearsView(explored: Explored) {
  const { asked, plan, role, coverage } = explored;
  const wanted = coverage.filter(({ source }) => asked.source === null || source === asked.source);
  const scope = { subjects: role?.subjects ?? [], country: plan.country, breakdown: "none" as const };
  const all = await Promise.all(
    inOrder(wanted).map((one) => findYears(asked, role, { ...scope, coverage: one })),
  );
  const told = all.filter(({ shown }) => yearsShown(shown).length > 1);
  const single = all.filter((one) => !told.includes(one));
  if (told.length === 0 && single.length === 0) return <NothingFound {...explored} />;
  return (
    <>
      <ToldHead>
        {told.length === 0
          ? "No source tells more than one year"
          : told.length === 1
            ? "One source tells more than one year"
            : `${told.length} sources tell more than one year`}
      </ToldHead>
      <p className="measure mt-1 text-quiet">
        A line joins only neighbouring years that were measured alike. Other people answer each year: a line
        that rises is not a raise that somebody had.
      </p>
      {single.length > 0 ? (
        <p className="mt-1 text-xs text-quiet">
          Of one year only:{" "}
          {single
            .map(
              ({ choice, shown }) =>
                `${wordsOfSource(choice).short} (${yearsShown(shown)[0] ?? choice.year ?? "year not stated"})`,
            )
            .join(", ")}
          .
        </p>
      ) : null}
      {told.map((one) => (
        <OverYears key={one.choice.source} explored={explored} told={one} />
      ))}
    </>
  );
}

function OverYears({ explored, told }: { explored: Explored; told: Told }) {
  const { choice, shown } = told;
  const place = countryName(explored.plan.country ?? "");
  const source = wordsOfSource(choice).short;
  return (
    <ToldSection
      explored={explored}
      told={told}
      span={spanOf(shown)}
      title={wordsOfSource(choice).short}
      files={{ experience: choice.experience }}
    >
      {axesOf(shown).map(({ kind, rows }) => {
        const { figure, currency = "" } = rows[0] ?? {};
        const unit = unitInWords(currency, figure?.period ?? "year");
        const caption = `${place}, ${unit}, ${source}`;
        return (
          <div key={`${unit} ${kind}`} className="mt-6 space-y-4">
            {kind === "stated" ? (
              <StatedTable
                caption={caption}
                first="Year"
                rows={rows}
                name={({ figure: { year } }) => year ?? "not stated"}
                keep={explored.keep}
              />
            ) : (
              <>
                <LineChart
                  title={`${heads[kind]}, ${unit}`}
                  label={`${place}, ${unit}, ${spanOf(rows)}; the table has the same figures.`}
                  series={seriesOf(rows)}
                />
                <DataTable
                  caption={caption}
                  rows={rows}
                  rowKey={({ figure: { id } }) => id}
                  columns={columnsOf(rows, heads[kind], explored)}
                />
              </>
            )}
          </div>
        );
      })}
    </ToldSection>
  );
}

const heads = { median: "Half earn more", mean: "Average" } as const;

function columnsOf(rows: readonly Shown[], middleHead: string, { keep }: Explored) {
  const hasSpread = rows.some(({ figure }) => figure.measure === "percentiles");
  const amount = (key: "p10" | "p25" | "p75" | "p90", head: string) => ({
    key,
    head: <span className="inline-block max-w-24 whitespace-normal">{head}</span>,
    figures: true,
    cell: ({ values, currency, figure }: Shown) => {
      const value = values[key];
      if (value === null) return "–";
      return `${formatAmount(value, currency)}${boundInWords(figure.limits[key])}`;
    },
  });
  return [
    {
      key: "year",
      head: "Year",
      cell: ({ figure }: Shown) => (
        <span id={figureAnchor(figure)}>
          {figure.year}
          {figure.occupation ? (
            <span className="block min-w-28 text-xs font-normal">
              {figure.occupation.title}, <span className="whitespace-nowrap">{figure.occupation.code}</span>
            </span>
          ) : null}
        </span>
      ),
    },
    ...(hasSpread ? [amount("p10", "One in ten earns less"), amount("p25", "A quarter earns less")] : []),
    {
      key: "median",
      head: <span className="inline-block max-w-24 whitespace-normal">{middleHead}</span>,
      figures: true,
      cell: (row: Shown) => {
        const middle = middleOf(row);
        if (row.figure.status === "too-few") return "too few reports";
        return middle === null ? (
          "not stated"
        ) : (
          <>
            <strong className="font-semibold">{formatAmount(middle, row.currency)}</strong>
            {boundInWords(row.figure.limits.median)}
          </>
        );
      },
    },
    ...(hasSpread ? [amount("p75", "A quarter earns more"), amount("p90", "One in ten earns more")] : []),
    ...(rows.some(({ figure }) => figure.n !== null)
      ? [
          {
            key: "n",
            head: "Reports (n)",
            figures: true,
            cell: ({ figure: { n } }: Shown) => (n === null ? "unknown" : formatCount(n)),
          },
        ]
      : []),
    {
      key: "population",
      head: <span className="ps-4">Counted</span>,
      cell: ({ figure: { population } }: Shown) => (
        <span className="block min-w-56 ps-4 text-xs">{population}</span>
      ),
    },
    ...keepColumn(keep).map((column) => ({ ...column, cell: ({ figure }: Shown) => column.cell(figure) })),
  ];
}

function spanOf(rows: readonly Shown[]): string {
  const years = rows.flatMap(({ figure: { year } }) => year ?? []);
  if (years.length === 0) return "year not stated";
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}
