import { PageHead } from "@/components/page-head";
import { RoleTimetable } from "@/components/role-timetable";
import { dayStretches } from "@/features/guides/day-stretches";
import type { RoleSearch } from "@/features/guides/finding/input";
import { likingWords } from "@/features/guides/finding/liking-words";
import { type ListedRole, listRoles, listRolesToCome } from "@/features/guides/finding/queries";
import { rolesAddress } from "@/features/guides/finding/roles-address";
import { guideHref } from "@/features/guides/reading-path";
import { RoleSearchForm } from "./role-search-form";
import { RolesPathSwitch } from "./roles-path-switch";
import { RolesToCome } from "./roles-to-come";

/** Roles with a guide as a timetable of their days, narrowed to what is looked for, and those that have none yet. */
export async function RolesPage({ search }: { search: RoleSearch }) {
  const { q, like, path } = search;
  const { items } = await listRoles({ search: q, like: like ?? undefined, limit: 200 });
  const isNarrowed = q !== "" || like !== null;
  const toCome = isNarrowed ? [] : await listRolesToCome();
  return (
    <main id="content" className="page">
      <PageHead
        title="Roles"
        summary="Each line is one role’s working day, drawn to the clock. Open a role to read what its people do, how they came to it and what is said of it."
      >
        <RoleSearchForm search={search} />
        <RolesPathSwitch search={search} />
      </PageHead>
      {isNarrowed ? (
        <p className="mb-6" role="status">
          {found(items.length, search)} <a href={rolesAddress({ path })}>Show all roles</a>
        </p>
      ) : null}
      {items.length > 0 ? (
        <RoleTimetable
          heading="h2"
          roles={items.map((role) => ({
            href: guideHref(role.slug, path),
            title: role.title,
            summary: <Summary role={role} path={path} />,
            stretches: dayStretches(role.activities),
          }))}
        />
      ) : null}
      <RolesToCome roles={toCome} />
    </main>
  );
}

/** Why the role stands here: the motive that speaks to the reader, or by what it was found; else what it is. */
function Summary({ role, path }: { role: ListedRole } & Pick<RoleSearch, "path">) {
  const { motivation, alias, technologies } = role;
  const reasons = [
    alias ? `Also called ${alias.replaceAll("-", " ")}` : "",
    technologies.length > 0 ? `Works with ${technologies.join(", ")}` : "",
  ].filter(Boolean);
  return (
    <>
      {motivation ? (
        <p>
          <a href={`${guideHref(role.slug, path)}#${motivation.key}`} className="relative z-1 text-ink">
            {motivation.title}
          </a>
          {/[.!?”]$/.test(motivation.title) ? " " : ". "}
          {motivation.text}
        </p>
      ) : (
        <p>{firstSentence(role.summary)}</p>
      )}
      {reasons.length > 0 ? <p className="text-xs">{reasons.join(" · ")}</p> : null}
    </>
  );
}

function found(count: number, { q, like }: RoleSearch): string {
  const wish = [q === "" ? "" : `for “${q}”`, like ? `for those who like to ${likingWords[like]}` : ""];
  const words = wish.filter(Boolean).join(", ");
  if (count === 0) return `No role with a guide is here ${words}.`;
  return `${count === 1 ? "One role" : `${count} roles`} ${words}.`;
}

function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
