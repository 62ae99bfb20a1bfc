import { countryName } from "@/lib/money";
import { explorerAddress } from "../address";
import type { Explored } from "../explored";
import { findShown } from "../queries";
import { chooseSource } from "../view";
import { ListView } from "./list-view";
import { NothingFound } from "./nothing-found";

/** One role over countries. */
export async function CountriesView(explored: Explored) {
  const { asked, role, coverage, plan } = explored;
  const choice = chooseSource(asked, coverage);
  if (!choice || !role) return <NothingFound {...explored} />;
  const { shown, evidence } = await findShown(asked, role, choice, {
    subjects: role.subjects,
    country: null,
    breakdown: plan.breakdown,
  });
  return (
    <ListView
      {...explored}
      choice={choice}
      shown={shown}
      evidence={evidence}
      things={["country", "countries"]}
      first="Country"
      keyOf={({ country }) => country}
      nameOf={({ country }) => countryName(country)}
      row={({ figure: { country } }) => (
        <a href={explorerAddress({ ...asked, country, view: null, sort: null, all: false })}>
          {countryName(country)}
        </a>
      )}
      isChosen={({ country }) => country === asked.country || (asked.country === null && country === "ALL")}
    />
  );
}
