import type { HTMLAttributes, ReactNode } from "react";
import { Button } from "@/components/button";
import { elementUrl } from "@/lib/elements";
import { countryName } from "@/lib/money";
import { wordsOfSource } from "../../source-words";
import { explorerAddress } from "../address";
import type { Explored } from "../explored";
import { experienceChoices } from "../input";
import { inOrder, isOfOneSource, knownExperiences, knownYears } from "../view";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "explore-form": HTMLAttributes<HTMLElement>;
    }
  }
}

/**
 * What can be asked, as a GET form: it works without script, and the address is the whole question. With script the
 * element around it fetches the same address and changes the answer in place.
 */
export function ExplorerForm({ children, ...explored }: Explored & { children: ReactNode }) {
  const { asked, plan, role, options, coverage, currencies } = explored;
  const experiences = new Set(knownExperiences(coverage));
  const years = knownYears(coverage);
  return (
    <explore-form>
      <search>
        <form method="get" action="/salaries" className="explore-fields no-print" aria-label="Pay">
          <Choice
            label="Role"
            name="role"
            chosen={asked.role ?? ""}
            note={
              options.hasMoreRoles ? (
                <a
                  href={explorerAddress({ country: plan.country ?? asked.country, view: "roles", all: true })}
                >
                  More roles
                </a>
              ) : null
            }
          >
            <option value="">{plan.lacksRole ? "Choose a role" : "All roles"}</option>
            {options.roles.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </Choice>
          <Choice label="Country" name="country" chosen={asked.country ?? ""}>
            <option value="">
              {plan.isUsualCountry ? countryName(plan.country ?? "") : "All countries"}
            </option>
            {countriesByName(options.countries, asked.country, plan.isUsualCountry ? plan.country : null).map(
              ({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ),
            )}
          </Choice>
          <Choice label="Experience" name="experience" chosen={asked.experience ?? ""}>
            <option value="">All experience</option>
            {experienceChoices
              .filter(
                ({ experience }) =>
                  experience !== "all" && (experiences.has(experience) || experience === asked.experience),
              )
              .map(({ experience, name }) => (
                <option key={experience} value={experience}>
                  {name}
                </option>
              ))}
          </Choice>
          <Choice label="Source" name="source" chosen={asked.source ?? ""}>
            <option value="">{isOfOneSource(plan) ? "The fullest one" : "All sources"}</option>
            {inOrder(coverage).map((one) => (
              <option key={one.source} value={one.source}>
                {wordsOfSource(one).short}
              </option>
            ))}
          </Choice>
          <Choice label="Year" name="year" chosen={String(asked.year ?? "")}>
            <option value="">Newest</option>
            {[...new Set([...years, ...(asked.year === null ? [] : [asked.year])])].map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </Choice>
          {currencies.length > 0 ? (
            <>
              <Choice label="Shown in" name="currency" chosen={asked.currency ?? ""}>
                <option value="">As stated</option>
                {currencies.map((currency) => (
                  <option key={currency} value={currency}>
                    {currency}
                  </option>
                ))}
              </Choice>
              <label className="explore-beside flex min-h-10 items-center gap-2 text-xs leading-tight">
                <input
                  type="checkbox"
                  name="power"
                  value="on"
                  defaultChecked={asked.power}
                  className="size-4"
                />
                Equal purchasing power
              </label>
            </>
          ) : null}
          {asked.view ? <input type="hidden" name="view" value={asked.view} /> : null}
          <Button type="submit" className="explore-beside">
            Show
          </Button>
        </form>
      </search>
      <p role="status" className="sr-only" />
      <div id="explored" data-role={role?.slug}>
        {children}
      </div>
      <script type="module" src={elementUrl("explore-form")} async />
    </explore-form>
  );
}

function Choice({
  label,
  name,
  chosen,
  note,
  children,
}: {
  label: string;
  name: string;
  chosen: string;
  /** What stands below the field. */
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={`ask-${name}`} className="block text-xs text-quiet">
        {label}
      </label>
      <select id={`ask-${name}`} name={name} defaultValue={chosen} className="input px-2">
        {children}
      </select>
      {note ? <p className="mt-1 text-xs">{note}</p> : null}
    </div>
  );
}

/** By name, the world first; the country that was asked for can be chosen again even where nothing is known of it. */
function countriesByName(countries: readonly string[], asked: string | null, leftOut: string | null) {
  const codes = new Set([...countries, ...(asked === null ? [] : [asked])]);
  return [...codes]
    .filter((code) => code !== leftOut)
    .map((code) => ({ code, name: countryName(code) }))
    .sort(
      (a, b) => Number(b.code === "ALL") - Number(a.code === "ALL") || a.name.localeCompare(b.name, "en"),
    );
}
