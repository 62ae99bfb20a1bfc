import { countryName } from "@/lib/money";
import { explorerAddress } from "../address";
import type { Explored } from "../explored";
import { findTold } from "../queries";
import { chooseSource } from "../view";
import { ListView } from "./list-view";
import { NothingFound } from "./nothing-found";

/** One role over countries. */
export async function CountriesView(explored: Explored) {
  const { asked, role, coverage, plan } = explored;
  const source = chooseSource(asked, coverage);
  if (!source || !role) return <NothingFound {...explored} />;
  const told = await findTold(asked, role, {
    coverage: source,
    subjects: role.subjects,
    country: null,
    breakdown: plan.breakdown,
  });
  return (
    <ListView
      {...explored}
      {...told}
      things={["country", "countries"]}
      first="Country"
      keyOf={({ country }) => country}
      nameOf={({ country }) => countryName(country)}
      row={({ figure: { country } }) => (
        <a href={explorerAddress({ ...asked, country, view: null, sort: null, all: false })}>
          {countryName(country)}
        </a>
      )}
      isChosen={({ country }) => country === asked.country}
      isWhole={({ country }) => country === "ALL"}
    />
  );
}
