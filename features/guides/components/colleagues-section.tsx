import { InlineProse, Prose } from "@/components/prose";
import { relationKinds } from "@/db/enums";
import { pairAddress } from "@/features/guides/compare/pair-address";
import type { GuideContent } from "@/features/guides/content";
import { relationNames } from "@/features/guides/kind-words";
import type { NamedRole, PublishedGuide } from "@/features/guides/queries";
import type { ReadingPath } from "@/features/guides/reading-path";
import { roleInSentence } from "@/features/guides/role-words";
import { countSharedTasks } from "@/features/guides/shared-topics";
import { RoleLink, SourceNumbers } from "./links";
import { GuideSection } from "./section";

interface Props {
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
  path: ReadingPath | null;
}

/** The people around the role: teams, neighbouring roles, and how the work differs from theirs. */
export function ColleaguesSection({ guide, numbers, path }: Props) {
  const { content } = guide;
  const others = [...new Set(content.differences.map((difference) => difference.role))];
  return (
    <GuideSection anchor="colleagues" content={content}>
      <dl className="examples mt-4">
        <div>
          <dt>Small team</dt>
          <dd>
            <InlineProse markdown={content.teams.small} />
          </dd>
        </div>
        <div>
          <dt>Large team</dt>
          <dd>
            <InlineProse markdown={content.teams.large} />
          </dd>
        </div>
      </dl>
      {relationKinds.map((kind) => (
        <Relations key={kind} guide={guide} kind={kind} path={path} />
      ))}
      {others.map((slug) => (
        <Differences
          key={slug}
          guide={guide}
          numbers={numbers}
          path={path}
          other={slug}
          rows={content.differences.filter((difference) => difference.role === slug)}
        />
      ))}
    </GuideSection>
  );
}

function Relations({ guide, kind, path }: Omit<Props, "numbers"> & { kind: keyof typeof relationNames }) {
  const relations = guide.content.relations.filter((relation) => relation.kind === kind);
  if (relations.length === 0) return null;
  return (
    <div className="mt-8 max-w-160">
      <h3>{relationNames[kind]}</h3>
      <dl className="examples">
        {relations.map(({ role, reason }) => (
          <div key={role}>
            <dt>
              <RoleLink role={guide.roles[role]} path={path} />
            </dt>
            <dd>
              {reason}
              <Nearness guide={guide} other={guide.roles[role]} path={path} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** How much two roles have in common, and where to see it side by side. */
function Nearness({ guide, other, path }: Omit<Props, "numbers"> & { other: NamedRole | undefined }) {
  if (!other?.hasGuide) return null;
  const shared = countSharedTasks(guide.content.tasks, other.tasks);
  return (
    <span className="fine block">
      {shared === 1 ? "1 shared task" : `${shared || "no"} shared tasks`} ·{" "}
      <a href={pairAddress(guide.role.slug, other.slug, { path })}>
        Compare<span className="sr-only"> with {roleInSentence(other.title)}</span>
      </a>
    </span>
  );
}

function Differences({
  guide,
  numbers,
  path,
  other,
  rows,
}: Props & { other: string; rows: GuideContent["differences"] }) {
  const title = guide.roles[other]?.title;
  if (!title) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className="table-scroll mt-8" aria-label={`${guide.role.title} and ${title}`} tabIndex={0}>
      <table className="min-w-140">
        <caption>
          {guide.role.title} and {title}, side by side
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">What is compared</span>
            </th>
            <th scope="col">{guide.role.title}</th>
            <th scope="col">
              <RoleLink role={guide.roles[other]} path={path} />
            </th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.dimension}>
              <th scope="row">{row.dimension}</th>
              <td>
                <InlineProse markdown={row.here} />
              </td>
              <td>
                <InlineProse markdown={row.there} />
              </td>
              <td>
                {row.sources.length > 0 ? (
                  <SourceNumbers guide={guide} numbers={numbers} slugs={row.sources} />
                ) : (
                  <span className="text-quiet">editors</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The closing words. */
export function ConclusionSection({ guide: { content } }: { guide: PublishedGuide }) {
  return (
    <GuideSection anchor="conclusion" content={content}>
      <Prose markdown={content.conclusion} className="mt-3" />
    </GuideSection>
  );
}
