import { PageHead } from "@/components/page-head";
import { RoleTimetable } from "@/components/role-timetable";
import { dayStretches } from "@/features/guides/day-stretches";
import { type ListedRole, listRoles, listRolesToCome } from "@/features/guides/queries";

/** All roles with a guide, as a timetable of their days, and those that have none yet. */
export async function RolesPage({ search }: { search: string }) {
  const { items } = await listRoles({ search, limit: 200 });
  const toCome = search === "" ? await listRolesToCome() : [];
  const told = toCome.filter((role) => role.summary !== null);
  const named = toCome.filter((role) => role.summary === null);
  return (
    <main id="content" className="page">
      <PageHead
        title="Roles"
        summary="Each line is one role’s working day, drawn to the clock. Open a role to read what its people do, how they came to it and what is said of it."
        actions={<SearchForm search={search} />}
      />
      {search !== "" ? (
        <p className="mb-6" role="status">
          {items.length === 0
            ? `No role with a guide is called “${search}” or names it as a technology. `
            : `${items.length === 1 ? "One role" : `${items.length} roles`} for “${search}”. `}
          <a href="/roles">Show all roles</a>
        </p>
      ) : null}
      {items.length > 0 ? <RoleTimetable roles={items.map(timetableRole)} heading="h2" /> : null}
      {toCome.length > 0 ? (
        <section aria-labelledby="to-come" className="mt-16">
          <h2 id="to-come">Known here, without a guide yet</h2>
          <p className="measure mt-2 text-quiet">
            Other guides and pay figures name these roles. Nobody has written theirs so far.
          </p>
          <ul className="tiles mt-6">
            {told.map(({ slug, title, summary }) => (
              <li key={slug}>
                <h3>{title}</h3>
                <p className="text-quiet">{summary}</p>
              </li>
            ))}
          </ul>
          {named.length > 0 ? (
            <p className="measure mt-4 text-quiet">
              Pay figures also name these occupations: {named.map(({ title }) => title).join(", ")}.
            </p>
          ) : null}
        </section>
      ) : null}
    </main>
  );
}

/** The list of roles as it stands on other pages, such as the home page. */
export async function RoleList() {
  const { items } = await listRoles({ limit: 50 });
  return items.length > 0 ? <RoleTimetable roles={items.map(timetableRole)} /> : null;
}

function timetableRole({ slug, title, summary, activities }: ListedRole) {
  return {
    href: `/roles/${slug}`,
    title,
    summary: firstSentence(summary),
    stretches: dayStretches(activities),
    pay: null,
  };
}

function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

function SearchForm({ search }: { search: string }) {
  return (
    <search>
      <form action="/roles" className="flex flex-wrap items-end gap-2">
        <label htmlFor="q" className="basis-full font-semibold">
          Find by name or technology
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={search}
          maxLength={100}
          className="input min-w-0 flex-1"
        />
        <button type="submit" className="button">
          Find
        </button>
      </form>
    </search>
  );
}
