import { explorerAddress } from "../address";
import { type Asked, type ExplorerView, explorerViews } from "../input";

const names: Record<ExplorerView, string> = {
  countries: "Countries",
  roles: "Roles",
  experience: "Experience",
  years: "Years",
  education: "Degree",
  languages: "Language",
  group: "All sources",
};

/** The same question seen in other ways; what was asked stays. */
export function ViewLinks({ asked, current }: { asked: Asked; current: ExplorerView }) {
  return (
    <nav aria-label="Views" className="explore-views">
      <ul>
        {explorerViews.map((view) => (
          <li key={view}>
            <a
              id={`view-${view}`}
              href={explorerAddress({ ...asked, view, sort: null, all: false })}
              aria-current={view === current ? "page" : undefined}
            >
              {names[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
