import type { RoleSearch } from "@/features/guides/finding/input";
import { rolesAddress } from "@/features/guides/finding/roles-address";
import { type ReadingPath, readingPathNames } from "@/features/guides/reading-path";

const ways: { path: ReadingPath | null; name: string; first: string }[] = [
  { path: null, name: "Just the roles", first: "guides in their own order" },
  {
    path: "start",
    name: readingPathNames.start,
    first: "guides with first steps, ways in and requirements first",
  },
  {
    path: "around",
    name: readingPathNames.around,
    first: "guides with the day, the myths and the reasons first",
  },
];

/** Why somebody reads: the links to guides carry it on, and the script `reading-path` remembers it. */
export function RolesPathSwitch({ search }: { search: RoleSearch }) {
  return (
    <nav aria-label="What brings you here" className="ways">
      {ways.map(({ path, name, first }) => (
        <a
          key={name}
          href={rolesAddress({ ...search, path })}
          data-path={path ?? ""}
          aria-current={path === search.path ? "true" : undefined}
        >
          {name}
          <span className="fine">{first}</span>
        </a>
      ))}
    </nav>
  );
}
