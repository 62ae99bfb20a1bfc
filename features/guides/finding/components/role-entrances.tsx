import { RoleTimetable } from "@/components/role-timetable";
import { likings } from "@/db/enums";
import { dayStretches } from "@/features/guides/day-stretches";
import { likingWords } from "@/features/guides/finding/liking-words";
import { countLikings, listRoles } from "@/features/guides/finding/queries";
import { rolesAddress } from "@/features/guides/finding/roles-address";
import { timeWithOthers } from "@/features/guides/finding/time-with-others";
import { guideHref, readingPathNames } from "@/features/guides/reading-path";

/** The days of all roles in one view, from those spent alone with the work to those spent with people. */
export async function DaysOfRoles() {
  const { items } = await listRoles({ limit: 50 });
  const roles = items
    .map((role) => ({ ...role, withOthers: timeWithOthers(role.activities) }))
    .toSorted((a, b) => a.withOthers - b.withOthers);
  if (roles.length === 0) return null;
  return (
    <RoleTimetable
      figureHead="with others"
      roles={roles.map(({ slug, title, activities, withOthers }) => ({
        href: guideHref(slug, null),
        title,
        stretches: dayStretches(activities),
        figure: {
          value: (
            <>
              {Math.round(withOthers * 100)}
              <span className="unit"> %</span>
            </>
          ),
        },
      }))}
    />
  );
}

const ways = [
  { path: "start", text: "First steps, ways in and what is asked of you come first in every guide." },
  { path: "around", text: "The day, the myths and the reasons come first in every guide." },
] as const;

/** The two ways into the portal, for those who know what they want and those who do not. */
export function Ways() {
  return (
    <nav aria-label="What brings you here" className="grid gap-x-8 sm:grid-cols-2">
      {ways.map(({ path, text }) => (
        <a
          key={path}
          href={rolesAddress({ path })}
          data-path={path}
          className="group border-t border-ink pt-3 pb-5 no-underline hover:border-signal"
        >
          <span className="block text-xl font-semibold group-hover:underline">{readingPathNames[path]}</span>
          <span className="block text-ink">{text}</span>
        </a>
      ))}
    </nav>
  );
}

/** What people like to do, each with the number of roles that have something for them. */
export async function LikingLinks() {
  const counts = await countLikings();
  return (
    <ul className="columns-2 gap-x-8 lg:columns-4">
      {likings.map((liking) => (
        <li key={liking} className="break-inside-avoid border-b border-rule">
          <a
            href={rolesAddress({ like: liking })}
            className="flex min-h-11 items-center justify-between gap-2 no-underline hover:underline"
          >
            {likingWords[liking]} <span className="num text-quiet">{counts[liking] ?? 0}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
