import { occupationRelations } from "@/db/enums";
import type { TechnologyFlag, TechnologyPage } from "../queries";

const relations = { same: "", wider: "Wider group: ", nearest: "Nearest occupation for: " };

/** In which occupations' job advertisements a technology is often asked for, with credit to who found it. */
export function TechnologyDemand({ technology: { name, flags, sources } }: { technology: TechnologyPage }) {
  const asked = byOccupation(flags.filter(({ inDemand }) => inDemand));
  const ours = asked.filter(({ roles }) => roles.length > 0);
  const others = asked.filter(({ roles }) => roles.length === 0).map(({ occupation }) => occupation);
  const names = [...new Set(flags.map((flag) => flag.name))].filter((own) => own !== name);
  const credited = [...new Set(flags.map(({ source }) => source))];
  return (
    <section aria-labelledby="demand" className="guide-section">
      <h2 id="demand" tabIndex={-1}>
        Asked for in job advertisements
      </h2>
      <p className="measure mt-2">
        {flags.some(({ hot }) => hot)
          ? "O*NET counts it among the hot technologies: those that job advertisements in the United States ask for most often, whatever the occupation."
          : "O*NET does not count it among the technologies that are asked for most often everywhere."}{" "}
        {asked.length > 0
          ? "It is in demand, that is, often asked for, in these occupations. They are O*NET’s own, and most are wider than a role here."
          : "In no single occupation of this field does it call it in demand."}
      </p>
      {ours.length > 0 ? (
        <ul className="mt-4 max-w-200">
          {ours.map(({ occupation, roles }) => (
            <li key={occupation} className="page-grid gap-y-0 border-t border-rule py-2">
              <span className="font-semibold lg:col-span-5">{occupation}</span>
              <span className="text-quiet lg:col-span-7">{rolesInWords(roles)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <p className="mt-2 max-w-200 border-t border-rule pt-2 text-quiet">
          {ours.length > 0 ? "Also" : "Namely"} {others.join(", ")}, none of which is a role here.
        </p>
      ) : null}
      {names.length > 0 ? (
        <p className="fine mt-3 max-w-160">Listed there as {names.map((own) => `“${own}”`).join(", ")}.</p>
      ) : null}
      {credited.map((slug) => (
        <p key={slug} className="fine mt-3 max-w-160">
          Source: <a href={`/sources#${slug}`}>{sources[slug]?.title ?? slug}</a>.{" "}
          {sources[slug]?.attribution}
        </p>
      ))}
    </section>
  );
}

function rolesInWords(roles: TechnologyFlag["roles"]): string {
  const said = occupationRelations.flatMap((relation) => {
    const own = roles.filter((role) => role.relation === relation).map(({ title }) => title);
    return own.length > 0 ? [relations[relation] + own.join(", ")] : [];
  });
  return said.join(". ");
}

/** One of each occupation: the source may list a technology there under several names. */
function byOccupation(flags: readonly TechnologyFlag[]): TechnologyFlag[] {
  return [...new Map(flags.map((flag) => [flag.occupation, flag])).values()];
}
