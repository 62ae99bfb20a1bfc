import { Fragment } from "react";
import { InlineProse, Prose } from "@/components/prose";
import type { GuideContent } from "@/features/guides/content";
import type { GuideQuery } from "@/features/guides/input";
import type { PublishedGuide } from "@/features/guides/queries";
import { guideHref } from "@/features/guides/reading-path";
import { resourceChoices } from "@/features/guides/resource-choice";
import { ResourceList } from "./resource-list";
import { EntryHeading, GuideSection, type KeepSlot, type MarkSlot, type PickSlot } from "./section";

interface Props {
  guide: PublishedGuide;
  query: GuideQuery;
  keep?: KeepSlot;
  mark?: MarkSlot;
  pick?: PickSlot;
}

type Step = GuideContent["steps"][number];

/** The first steps, in order, each with its parts, a choice where there is one, and where to learn it. */
export function StartSection({ guide, query, keep, mark, pick }: Props) {
  const { content } = guide;
  if (content.steps.length === 0) return null;
  const resources = content.resources.filter(({ price }) => query.price === null || price === query.price);
  const named = new Set(content.steps.flatMap((step) => step.resources));
  const choices = resourceChoices(content, guide.technologies);
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
                <Choice guide={guide} step={step} pick={pick} />
              </div>
              <StepResources
                resources={resources.filter(({ key }) => step.resources.includes(key))}
                above={content.steps.slice(0, index).flatMap((earlier) => earlier.resources)}
                keep={keep}
                choices={choices}
              />
            </div>
          </li>
        ))}
      </ol>
      {others.length > 0 ? (
        <div className="notes">
          <h3 className="label">For any step</h3>
          <ResourceList resources={others} keep={keep} choices={choices} />
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

/** One of several, to be picked; with script that folds the resources for the others away. */
function Choice({ guide, step: { key, choice }, pick }: Pick<Props, "guide" | "pick"> & { step: Step }) {
  if (!choice) return null;
  const options = (
    <fieldset>
      <legend>
        <span className="label block">Pick one</span>
        <strong>{choice.question}</strong>
      </legend>
      <dl className="examples">
        {choice.options.map(({ technology, text }) => {
          const name = guide.technologies[technology]?.name ?? technology;
          return (
            <div key={technology}>
              <dt>
                <input
                  type="radio"
                  name={`${key}-pick`}
                  value={technology}
                  aria-label={name}
                  className="accent-signal"
                />{" "}
                <a href={`/technologies/${technology}`}>{name}</a>
              </dt>
              <dd>
                <InlineProse markdown={text} />
              </dd>
            </div>
          );
        })}
      </dl>
      <label className="pick-none">
        <input type="radio" name={`${key}-pick`} value="" defaultChecked className="accent-signal" /> Not
        decided yet
      </label>
      <p role="status" className="fine" />
    </fieldset>
  );
  return <div className="mt-6 border-s-2 border-ink ps-4">{pick?.(key, options) ?? options}</div>;
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
