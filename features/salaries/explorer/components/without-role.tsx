import { explorerAddress } from "../address";
import type { Explored } from "../explored";

/** A view that is about one role, before one was chosen: the roles themselves are the example. */
export function WithoutRole({ asked, options: { roles, hasMoreRoles } }: Explored) {
  return (
    <section aria-labelledby="shown" className="mt-6">
      <h2 id="shown" tabIndex={-1} className="text-lg">
        Which role?
      </h2>
      <p className="mt-1 text-quiet">This view is about one role. These have figures:</p>
      <ul className="mt-4 gap-8 sm:columns-2 lg:columns-4">
        {roles.map(({ slug, title }) => (
          <li key={slug} className="py-1">
            <a href={explorerAddress({ ...asked, role: slug })}>{title}</a>
          </li>
        ))}
        {hasMoreRoles ? (
          <li className="py-1">
            <a href={explorerAddress({ view: "roles", all: true })}>More roles</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
