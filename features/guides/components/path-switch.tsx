import type { ReadingPath } from "@/features/guides/reading-path";
import { guideHref, readingPathNames } from "@/features/guides/reading-path";

const ways: { path: ReadingPath | null; name: string; first: string }[] = [
  { path: null, name: "Everything", first: "from the work itself to its sources" },
  { path: "start", name: readingPathNames.start, first: "first steps, routes and requirements first" },
  { path: "around", name: readingPathNames.around, first: "the day, the myths and the reasons first" },
];

/** The same guide in the order that suits the reader: plain links. The script `reading-path` remembers the choice. */
export function PathSwitch({ role, path: chosen }: { role: string; path: ReadingPath | null }) {
  return (
    <nav aria-label="Order of this guide" className="ways">
      {ways.map(({ path, name, first }) => (
        <a
          key={name}
          href={guideHref(role, path)}
          data-path={path ?? ""}
          aria-current={path === chosen ? "true" : undefined}
        >
          {name}
          <span className="fine">{first}</span>
        </a>
      ))}
    </nav>
  );
}
