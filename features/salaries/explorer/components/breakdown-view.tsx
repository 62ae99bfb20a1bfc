import { educationInWords, educationRank } from "../../segments";
import { explorerAddress } from "../address";
import { captionOf } from "../caption";
import type { Explored } from "../explored";
import type { Sort } from "../input";
import { type ExplorerFigure, listTold } from "../queries";
import { groupsOf, type Shown, sortShown } from "../shown";
import { inPlace } from "../title-words";
import { NothingFound } from "./nothing-found";
import { PayTable } from "./pay-table";
import { ToldHead, ToldSection } from "./told-section";
import { Withheld } from "./withheld";

const kinds = {
  education: { first: "Degree", things: ["degree", "degrees"], usual: null },
  language: {
    first: "Language worked with",
    things: ["language", "languages"],
    usual: { key: "median", isTurned: false },
  },
} as const;

/** One role in one country by degree, or by the languages that people work with. */
export async function BreakdownView(explored: Explored) {
  const { asked, plan, role, coverage, keep } = explored;
  const breakdown = plan.breakdown === "language" ? "language" : "education";
  const { first, things, usual } = kinds[breakdown];
  const told = await listTold(asked, role, {
    subjects: role?.subjects ?? [],
    country: plan.country,
    breakdown,
    coverage,
  });
  if (told.length === 0) return <NothingFound {...explored} />;
  const sort: Sort | null = asked.sort ?? usual;
  return (
    <>
      <ToldHead>
        {breakdown === "education"
          ? "Half earn more than the tick, by the degree they have"
          : "Half earn more than the tick, by the language they work with"}
      </ToldHead>
      <p className="measure mt-1 text-quiet">
        {breakdown === "education"
          ? "People with another degree differ in more than that: in age, country and work."
          : "Each person counts in every language they named, so the groups overlap. A language does not make the pay."}
      </p>
      {told.map((one) => {
        const withheld = one.shown.filter(({ figure }) => figure.status !== "ok");
        return (
          <ToldSection
            key={one.choice.source}
            explored={explored}
            told={one}
            title={`${first} ${inPlace(plan.country ?? "")}`}
            files={{ year: one.choice.year, breakdown }}
          >
            {groupsOf(one.shown.filter(({ figure }) => figure.status === "ok")).map((rows) => (
              <div key={rows[0]?.figure.id} className="mt-6">
                <PayTable
                  caption={captionOf(rows, plan.country, one.choice)}
                  first={first}
                  rows={sort ? sortShown(rows, sort, nameOf) : rows.toSorted(byRank)}
                  name={({ figure }) =>
                    breakdown === "language" ? (
                      <a href={`/technologies/${figure.segment}`}>{nameOf(figure)}</a>
                    ) : (
                      nameOf(figure)
                    )
                  }
                  {...(sort
                    ? {
                        sort: {
                          current: sort,
                          address: (wanted: Sort) => explorerAddress({ ...asked, sort: wanted }),
                        },
                      }
                    : {})}
                  keep={keep}
                />
              </div>
            ))}
            <Withheld figures={withheld.map(({ figure }) => figure)} nameOf={nameOf} things={things} />
          </ToldSection>
        );
      })}
    </>
  );
}

function nameOf({ breakdown, segment, segmentName }: ExplorerFigure): string {
  return (breakdown === "education" ? educationInWords(segment) : null) ?? segmentName ?? segment;
}

function byRank(a: Shown, b: Shown): number {
  return educationRank(a.figure.segment) - educationRank(b.figure.segment);
}
