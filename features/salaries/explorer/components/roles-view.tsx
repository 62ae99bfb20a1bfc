import { explorerAddress } from "../address";
import type { Explored } from "../explored";
import { type ExplorerFigure, findShown } from "../queries";
import { chooseSource } from "../view";
import { ListView } from "./list-view";
import { NothingFound } from "./nothing-found";

const relations = { same: "as", wider: "wider group, holds", nearest: "nearest to" } as const;

/** The roles, or the source's occupations, of one country. */
export async function RolesView(explored: Explored) {
  const { asked, role, coverage, plan } = explored;
  const choice = chooseSource(asked, coverage);
  if (!choice) return <NothingFound {...explored} />;
  const { shown, evidence } = await findShown(asked, null, choice, {
    subjects: null,
    country: plan.country,
    breakdown: plan.breakdown,
  });
  const addressOf = (slug: string) =>
    explorerAddress({ ...asked, role: slug, view: "countries", sort: null, all: false });
  return (
    <ListView
      {...explored}
      choice={choice}
      shown={shown}
      evidence={evidence}
      things={
        shown.some(({ figure }) => figure.occupation) ? ["occupation", "occupations"] : ["role", "roles"]
      }
      first={shown.some(({ figure }) => figure.occupation) ? "Occupation" : "Role"}
      keyOf={(figure) => figure.occupation?.code ?? figure.role ?? figure.id}
      nameOf={nameOf}
      row={({ figure }) => {
        const { occupation, role: slug, roleTitle, roles } = figure;
        if (!occupation) return slug ? <a href={addressOf(slug)}>{roleTitle}</a> : nameOf(figure);
        const [only] = roles;
        const isOwn = roles.length === 1 && only?.relation === "same";
        return (
          <>
            {isOwn ? <a href={addressOf(only.slug)}>{occupation.title}</a> : occupation.title}
            {isOwn || !only ? null : (
              <span className="block text-xs font-normal text-quiet">
                {relations[only.relation]}{" "}
                {roles.map(({ slug: own, title }, i) => (
                  <span key={own}>
                    {i > 0 ? ", " : ""}
                    <a href={addressOf(own)}>{title}</a>
                  </span>
                ))}
              </span>
            )}
          </>
        );
      }}
      isChosen={(figure) =>
        role !== null && (figure.role === role.slug || figure.roles.some(({ slug }) => slug === role.slug))
      }
    />
  );
}

function nameOf({ occupation, roleTitle }: ExplorerFigure): string {
  return occupation?.title ?? roleTitle ?? "";
}
