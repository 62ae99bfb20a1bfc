import { occupationRelations } from "@/db/enums";
import type { ExplorerFigure } from "../queries";

const words = { same: "is", wider: "wider group, holds", nearest: "nearest to" } as const;
/** More names than these are one press away. */
const fewest = 3;

/** A source's own title of an occupation, and how it relates to roles of ours. */
export function OccupationName({
  figure: { occupation, roles },
  addressOf,
}: {
  figure: ExplorerFigure;
  addressOf: (role: string) => string;
}) {
  const [only] = roles;
  if (roles.length === 1 && only?.relation === "same")
    return <a href={addressOf(only.slug)}>{occupation?.title}</a>;
  return (
    <>
      {occupation?.title}
      <span className="block text-xs font-normal text-quiet">
        {occupationRelations.map((relation) => {
          const own = roles.filter((role) => role.relation === relation);
          if (own.length === 0) return null;
          const names = own.map(({ slug, title }, i) => (
            <span key={slug}>
              {i > 0 ? ", " : ""}
              <a href={addressOf(slug)}>{title}</a>
            </span>
          ));
          if (own.length <= fewest) {
            return (
              <span key={relation} className="block">
                {words[relation]} {names}
              </span>
            );
          }
          return (
            <details key={relation}>
              <summary>
                {words[relation]} {own.length} roles
              </summary>
              {names}
            </details>
          );
        })}
      </span>
    </>
  );
}
