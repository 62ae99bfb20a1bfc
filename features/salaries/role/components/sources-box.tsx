import { DataTable } from "@/components/data-table";
import { countryName } from "@/lib/money";
import { CountryForm } from "../../components/country-form";
import type { RoleFigures } from "../queries";
import { type SourceRow, sourceRows } from "../source-rows";

/** What each source says of one country, and how it asked: the sources one under the other, never blended. */
export function SourcesBox({ figures: { role, salaries, evidence } }: { figures: RoleFigures }) {
  const { chosen, choices } = salaries;
  const rows = sourceRows(salaries);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="sources" className="border-t border-ink pt-4">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="measure space-y-2">
          <h2 id="sources">{chosen ? `${countryName(chosen)}, source by source` : "Source by source"}</h2>
          <p>
            {rows.length > 1
              ? "Each asked in another way: other people, another measure, another year. So the numbers differ, and none is wrong by it."
              : "One source, and how it asked."}
          </p>
        </div>
        {choices.length > 0 ? (
          <CountryForm
            action={`/salaries/${role.slug}`}
            countries={choices}
            chosen={chosen}
            label="Country"
          />
        ) : null}
      </div>
      <div className="mt-6">
        <DataTable
          caption="Asked in another way: the sources and what differs between them"
          columns={[
            {
              key: "source",
              head: "Source",
              cell: ({ anchor, title, source }) => (
                <div className="min-w-28">
                  <a href={`#${anchor}`}>{title}</a>
                  <span className="block max-w-40 text-xs font-normal text-quiet sm:max-w-56">
                    {evidence[source]?.source.publisher ?? "publisher not known"}
                  </span>
                </div>
              ),
            },
            { key: "says", head: "Says, a year", cell: (row) => <Says row={row} inView={chosen} /> },
            { key: "counted", head: "Who was counted", cell: ({ counted }) => <Words>{counted}</Words> },
            { key: "n", head: "How many", figures: true, cell: ({ n }) => n },
            {
              key: "years",
              head: <span className="ps-4">Years</span>,
              cell: ({ years }) => <span className="ps-4 whitespace-nowrap">{years}</span>,
            },
            { key: "experience", head: "Experience", cell: ({ experience }) => <Words>{experience}</Words> },
            { key: "currency", head: "Currency", cell: ({ currency }) => currency },
          ]}
          rows={rows}
          rowKey={({ source }) => source}
        />
      </div>
    </section>
  );
}

function Says({ row: { says, place }, inView }: { row: SourceRow; inView: string | null }) {
  const isElsewhere = inView !== null && place !== countryName(inView);
  return (
    <div className="min-w-36">
      {says ? (
        <>
          <strong className="num font-semibold">{says.amount}</strong>
          <span className="block text-xs text-quiet">{says.measure}</span>
        </>
      ) : (
        <span className="text-quiet">too few reports</span>
      )}
      {isElsewhere && place !== "" ? <span className="block text-xs text-quiet">of {place}</span> : null}
    </div>
  );
}

function Words({ children }: { children: string }) {
  return <span className="block min-w-32">{children}</span>;
}
