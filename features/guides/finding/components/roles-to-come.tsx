import type { listRolesToCome } from "@/features/guides/finding/queries";

/** Roles without a guide: those that somebody has summed up, then those known by name alone. */
export function RolesToCome({ roles }: { roles: Awaited<ReturnType<typeof listRolesToCome>> }) {
  if (roles.length === 0) return null;
  const told = roles.filter((role) => role.summary !== null);
  const named = roles.filter((role) => role.summary === null);
  return (
    <section aria-labelledby="to-come" className="mt-16">
      <h2 id="to-come">Known here, without a guide yet</h2>
      <p className="measure mt-2 text-quiet">
        Other guides and pay figures name these roles. Nobody has written theirs so far.
      </p>
      {told.length > 0 ? (
        <ul className="tiles mt-6">
          {told.map(({ slug, title, summary }) => (
            <li key={slug}>
              <h3>{title}</h3>
              <p className="text-quiet">{summary}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {named.length > 0 ? (
        <p className="measure mt-4 text-quiet">
          Pay figures also name these occupations: {named.map(({ title }) => title).join(", ")}.
        </p>
      ) : null}
    </section>
  );
}
