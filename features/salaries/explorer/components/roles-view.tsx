import { explorerAddress } from "../address";
import type { Explored } from "../explored";
import { type ExplorerFigure, findTold } from "../queries";
import { targetOf } from "../target";
import { chooseSource } from "../view";
import { ListView, rowsAtFirst, usualSort } from "./list-view";
import { NothingFound } from "./nothing-found";
import { OccupationName } from "./occupation-name";

/** The roles, or the source's occupations, of one country. */
export async function RolesView(explored: Explored) {
  const { asked, role, coverage, plan } = explored;
  const source = chooseSource(asked, coverage);
  if (!source) return <NothingFound {...explored} />;
  // Converted amounts can stand in another order than those that are stored.
  const isCut = !asked.all && targetOf(asked) === null;
  const told = await findTold(asked, null, {
    coverage: source,
    subjects: null,
    country: plan.country,
    breakdown: plan.breakdown,
    ...(isCut ? { first: { sort: asked.sort ?? usualSort, most: rowsAtFirst } } : {}),
  });
  const addressOf = (slug: string) =>
    explorerAddress({ ...asked, role: slug, view: "countries", sort: null, all: false });
  return (
    <ListView
      {...explored}
      {...told}
      isCut={isCut}
      things={
        told.shown.some(({ figure }) => figure.occupation) ? ["occupation", "occupations"] : ["role", "roles"]
      }
      first={told.shown.some(({ figure }) => figure.occupation) ? "Occupation" : "Role"}
      keyOf={(figure) => figure.occupation?.code ?? figure.role ?? figure.id}
      nameOf={nameOf}
      row={({ figure }) => {
        if (figure.occupation) return <OccupationName figure={figure} addressOf={addressOf} />;
        return figure.role ? <a href={addressOf(figure.role)}>{figure.roleTitle}</a> : nameOf(figure);
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
