import { Fragment } from "react";
import { InlineProse, Prose } from "@/components/prose";
import type { GuideContent } from "@/features/guides/content";
import type { GuideQuery } from "@/features/guides/input";
import type { PublishedGuide } from "@/features/guides/queries";
import { guideHref } from "@/features/guides/reading-path";
import { ResourceList } from "./resource-list";
import { EntryHeading, GuideSection, type KeepSlot, type MarkSlot } from "./section";

interface Props {
  guide: PublishedGuide;
  query: GuideQuery;
  keep?: KeepSlot;
  mark?: MarkSlot;
}

type Step = GuideContent["steps"][number];

/** The first steps, in order, each with its parts, a choice where there is one, and where to learn it. */
export function StartSection({ guide, query, keep, mark }: Props) {
  const { content } = guide;
  if (content.steps.length === 0) return null;
  const resources = content.resources.filter(({ price }) => query.price === null || price === query.price);
  const named = new Set(content.steps.flatMap((step) => step.resources));
  const others = resources.filter(({ key }) => !named.has(key));
  return (
    <GuideSection anchor="start" content={content} lead={content.leads.start}>
      <PriceFilter guide={guide} query={query} />
      <ol className="mt-8">
        {content.steps.map((step, index) => (
          <li key={step.key} className="entry">
            <EntryHeading
              id={step.key}
              title={
                <>
                  <span className="num text-quiet">{index + 1}</span> {step.title}
                </>
              }
              mark={mark?.()}
              keep={keep?.({ kind: "entry", key: step.key, title: step.title })}
            />
            <div className="beside">
              <div>
                <Prose markdown={step.text} />
                {step.parts.length > 0 ? (
                  <ul className="parts">
                    {step.parts.map((part) => (
                      <li key={part}>{part}</li>
                    ))}
                  </ul>
                ) : null}
                <Choice guide={guide} choice={step.choice} />
              </div>
              <StepResources
                resources={resources.filter(({ key }) => step.resources.includes(key))}
                above={content.steps.slice(0, index).flatMap((earlier) => earlier.resources)}
                keep={keep}
              />
            </div>
          </li>
        ))}
      </ol>
      {others.length > 0 ? (
        <div className="notes">
          <h3 className="label">For any step</h3>
          <ResourceList resources={others} keep={keep} />
        </div>
      ) : null}
    </GuideSection>
  );
}

function StepResources(list: Parameters<typeof ResourceList>[0]) {
  if (list.resources.length === 0) return null;
  return (
    <div className="notes">
      <p className="label">Where to learn it</p>
      <ResourceList {...list} />
    </div>
  );
}

function Choice({ guide, choice }: { guide: PublishedGuide; choice: Step["choice"] }) {
  if (!choice) return null;
  return (
    <div className="mt-6 border-s-2 border-ink ps-4">
      <p className="label">Pick one</p>
      <p className="font-semibold">{choice.question}</p>
      <dl className="examples">
        {choice.options.map(({ technology, text }) => (
          <div key={technology}>
            <dt>
              <a href={`/technologies/${technology}`}>{guide.technologies[technology]?.name ?? technology}</a>
            </dt>
            <dd>
              <InlineProse markdown={text} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** All resources, or those that cost nothing: the address says which. */
function PriceFilter({ guide, query: { path, price } }: Pick<Props, "guide" | "query">) {
  const { resources } = guide.content;
  const all = resources.length;
  const free = resources.filter((resource) => resource.price === "free").length;
  if (all === 0) return null;
  const ways = [
    { price: null, name: `all (${all})` },
    { price: "free" as const, name: `free only (${free})` },
  ];
  return (
    <p className="no-print mt-4">
      Resources:{" "}
      {ways.map((way, index) => (
        <Fragment key={way.name}>
          {index > 0 ? " · " : null}
          {way.price === price ? (
            <strong>{way.name}</strong>
          ) : (
            <a href={`${guideHref(guide.role.slug, path, way.price)}#start`}>{way.name}</a>
          )}
        </Fragment>
      ))}
    </p>
  );
}
