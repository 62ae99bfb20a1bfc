import type { RoleName, Share } from "@/features/guides/queries";
import { percent } from "@/features/guides/technology-groups";
import { formatCount } from "@/lib/money";
import type { TechnologyPage } from "../queries";
import { partShares } from "../role-shares";

/** How many people work with a technology: everybody first, then role by role against that line. */
export function TechnologyShares({ technology }: { technology: TechnologyPage }) {
  const { name, shares, sources, roles } = technology;
  const { overall, ofRoles } = partShares(shares);
  const shown = [...(overall ? [overall] : []), ...ofRoles];
  const named = [...new Set(shown.map(({ source }) => source))];
  return (
    <section aria-labelledby="shares" className="guide-section">
      <h2 id="shares" tabIndex={-1}>
        How many work with it
      </h2>
      <p className="measure mt-2 text-quiet">
        {ofRoles.length > 0
          ? "Each bar runs from nobody to everybody who was asked in that role. The line across them is the share of all professional developers."
          : "Surveys here count it among all professional developers; nobody has counted single roles."}
      </p>
      <figure>
        <table className="role-shares mt-4">
          <caption className="sr-only">Share of people who worked with {name}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Who was asked</th>
              <th scope="col">Share, people, year and source</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((share) => (
              <tr key={share.role}>
                <th scope="row">
                  {share.role === null ? "All professional developers" : <Role role={roles[share.role]} />}
                </th>
                <td>
                  <div className="flex flex-wrap items-center gap-x-4">
                    <Bar share={share} line={overall} />
                    <span className="num sm:w-16 sm:text-end">
                      {percent(share.share)}
                      <span className="unit"> %</span>
                    </span>
                    <span className="fine num sm:basis-52">
                      {formatCount(share.n)} of {formatCount(share.base)}, {share.year}{" "}
                      <a
                        href={`/sources#${share.source}`}
                        aria-label={`Source: ${sources[share.source]?.title ?? share.source}`}
                      >
                        [{named.indexOf(share.source) + 1}]
                      </a>
                    </span>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <figcaption className="fine mt-3 max-w-160">
          People could name several.{" "}
          {ofRoles.length > 0 && overall
            ? "The figures by role are of those who also gave their pay, the line is the survey’s own figure for everybody: they show where a role stands apart, not by how much exactly. "
            : null}
          Sources:{" "}
          {named.map((slug, index) => (
            <span key={slug}>
              [{index + 1}] <a href={`/sources#${slug}`}>{sources[slug]?.title ?? slug}</a>
              {sources[slug]?.attribution ? ` (${sources[slug]?.attribution})` : null}
              {index < named.length - 1 ? "; " : "."}
            </span>
          ))}
        </figcaption>
      </figure>
    </section>
  );
}

function Role({ role }: { role: RoleName | undefined }) {
  if (!role) return null;
  return (
    <span className="font-normal">
      {role.hasGuide ? <a href={`/roles/${role.slug}`}>{role.title}</a> : role.title}
    </span>
  );
}

function Bar({ share, line }: { share: Share; line: Share | null }) {
  const at = line ? `${percent(line.share)}%` : null;
  return (
    <svg width="100%" height="16" aria-hidden="true" className="w-0 min-w-full sm:min-w-32 sm:flex-1">
      <rect y="4" width="100%" height="8" className="fill-rule" />
      <rect
        y="4"
        width={`${percent(share.share)}%`}
        height="8"
        className={share.role === null ? "fill-quiet" : "fill-ink"}
      />
      {at ? <line x1={at} x2={at} y2="16" className="stroke-line" strokeWidth="2" /> : null}
    </svg>
  );
}
