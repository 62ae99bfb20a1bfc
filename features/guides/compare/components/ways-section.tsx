import { Prose } from "@/components/prose";
import { routeKinds } from "@/db/enums";
import type { Comparison } from "@/features/guides/compare/queries";
import type { PublishedGuide } from "@/features/guides/queries";
import { guideHref, type ReadingPath } from "@/features/guides/reading-path";
import { LeftOut, PairRow, PairSection, type Titles } from "./pair";
import { type NumberedSources, SourceRefs } from "./source-refs";

interface Props {
  comparison: Comparison;
  titles: Titles;
  numbered: NumberedSources;
  differencesOnly: boolean;
  path: ReadingPath | null;
}

const routeNames: Record<(typeof routeKinds)[number], string> = {
  degree: "With a degree",
  portfolio: "With work to show",
  experience: "From another job",
  course: "Through a course",
};

/** The ways into both jobs, like beside like. */
export function WaysSection({ comparison: { left, right }, titles, numbered, differencesOnly, path }: Props) {
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
          left={<RouteList guide={guideHref(left.role.slug, path)} routes={row.left} numbered={numbered} />}
          right={
            <RouteList guide={guideHref(right.role.slug, path)} routes={row.right} numbered={numbered} />
          }
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

function RouteList({
  guide,
  routes,
  numbered,
}: {
  guide: string;
  routes: Routes;
  numbered: NumberedSources;
}) {
  if (routes.length === 0) return <span className="text-quiet">Not told as a way in</span>;
  return (
    <ul className="pair-items">
      {routes.map((route) => (
        <li key={route.key}>
          <strong>
            <a href={`${guide}#${route.key}`}>{route.title}</a>
          </strong>
          <Prose markdown={route.text} className="prose-small" />
          {route.sources.length > 0 ? <SourceRefs slugs={route.sources} numbered={numbered} /> : null}
        </li>
      ))}
    </ul>
  );
}
