import { Prose } from "@/components/prose";
import { routeKinds } from "@/db/enums";
import type { Comparison } from "@/features/guides/compare/queries";
import type { PublishedGuide } from "@/features/guides/queries";
import { LeftOut, PairRow, PairSection, type Titles } from "./pair";
import { type NumberedSources, SourceRefs } from "./source-refs";

interface Props {
  comparison: Comparison;
  titles: Titles;
  numbered: NumberedSources;
  differencesOnly: boolean;
}

const routeNames: Record<(typeof routeKinds)[number], string> = {
  degree: "With a degree",
  portfolio: "With work to show",
  experience: "From another job",
  course: "Through a course",
};

/** The ways into both jobs, like beside like. */
export function WaysSection({ comparison: { left, right }, titles, numbered, differencesOnly }: Props) {
  const rows = routeKinds
    .map((kind) => ({ kind, left: routesOf(left, kind), right: routesOf(right, kind) }))
    .filter((row) => row.left.length + row.right.length > 0);
  const words = (routes: Routes) => routes.map(({ title, text }) => title + text).join();
  const shown = differencesOnly ? rows.filter((row) => words(row.left) !== words(row.right)) : rows;
  return (
    <PairSection anchor="ways-in" title="Ways in" titles={titles}>
      {shown.map((row) => (
        <PairRow
          key={row.kind}
          label={routeNames[row.kind]}
          titles={titles}
          left={<RouteList role={left.role.slug} routes={row.left} numbered={numbered} />}
          right={<RouteList role={right.role.slug} routes={row.right} numbered={numbered} />}
        />
      ))}
      <LeftOut count={rows.length - shown.length} what={["equal row", "equal rows"]} />
    </PairSection>
  );
}

type Routes = PublishedGuide["content"]["routes"];

function routesOf({ content }: PublishedGuide, kind: (typeof routeKinds)[number]): Routes {
  return content.routes.filter((route) => route.kind === kind);
}

function RouteList({ role, routes, numbered }: { role: string; routes: Routes; numbered: NumberedSources }) {
  if (routes.length === 0) return <span className="text-quiet">Not told as a way in</span>;
  return (
    <ul className="pair-items">
      {routes.map((route) => (
        <li key={route.key}>
          <strong>
            <a href={`/roles/${role}#${route.key}`}>{route.title}</a>
          </strong>
          <Prose markdown={route.text} className="prose-small" />
          {route.sources.length > 0 ? <SourceRefs slugs={route.sources} numbered={numbered} /> : null}
        </li>
      ))}
    </ul>
  );
}
