import { explorerAddress } from "../address";
import type { Explored } from "../explored";
import { inPlace } from "../title-words";

/** No source says anything: where one does, for the same role. */
export function NothingFound({ asked, plan, role, options: { countries, roles, hasMoreRoles } }: Explored) {
  const place = plan.country;
  const example =
    countries.find((country) => country === "US") ?? countries.find((country) => country !== "ALL");
  const who = role ? role.title : "any role";
  return (
    <section aria-labelledby="shown" className="mt-6">
      <h2 id="shown" tabIndex={-1} className="text-lg">
        Nothing is known here yet
      </h2>
      <p className="measure mt-1">
        No source has figures for {who}
        {place === null ? "" : ` ${inPlace(place)}`}
        {plan.breakdown === "none" ? "" : ", told apart in this way"}.
      </p>
      {role && example ? (
        <p className="mt-2">
          For example, there are figures for{" "}
          <a href={explorerAddress({ role: role.slug, country: example })}>
            {role.title} {inPlace(example)}
          </a>{" "}
          and{" "}
          <a href={explorerAddress({ role: role.slug, view: "countries" })}>
            {countries.length} {countries.length === 1 ? "country" : "countries"} in all
          </a>
          .
        </p>
      ) : (
        <p className="mt-2">
          For example, there are figures for{" "}
          <a href={explorerAddress({ country: "US", currency: asked.currency })}>
            {hasMoreRoles ? "more than " : ""}
            {roles.length} roles in the United States
          </a>
          .
        </p>
      )}
    </section>
  );
}
