import { Day } from "@/components/date";
import { InlineProse, Prose } from "@/components/prose";
import type { GuideContent } from "@/features/guides/content";
import type { PublishedGuide } from "@/features/guides/queries";
import { EntryHeading, GuideSection, type KeepSlot } from "./section";

interface Props {
  guide: PublishedGuide;
  keep?: KeepSlot;
}

type Step = GuideContent["steps"][number];
type Resource = GuideContent["resources"][number];

/** The first steps, in order, each with its parts, a choice where there is one, and where to learn it. */
export function StartSection({ guide, keep }: Props) {
  const { content } = guide;
  if (content.steps.length === 0) return null;
  return (
    <GuideSection anchor="start" content={content} lead={content.leads.start}>
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
              <Resources
                resources={content.resources.filter(({ key }) => step.resources.includes(key))}
                keep={keep}
              />
            </div>
          </li>
        ))}
      </ol>
    </GuideSection>
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

const priceNames = { free: "free", paid: "paid", mixed: "partly free", unknown: null };

function Resources({ resources, keep }: { resources: Resource[]; keep?: KeepSlot }) {
  if (resources.length === 0) return null;
  return (
    <div className="notes">
      <p className="label">Where to learn it</p>
      <ul className="space-y-3">
        {resources.map((resource) => (
          <li key={resource.key} id={resource.key} tabIndex={-1}>
            {resource.url ? <a href={resource.url}>{resource.title}</a> : <strong>{resource.title}</strong>}
            <span className="block text-quiet">
              {[resource.author, resource.kind, priceNames[resource.price], resource.length]
                .filter(Boolean)
                .join(" · ")}
              {resource.url ? null : " · the source gives no link"}
            </span>
            {resource.checkedOn ? (
              <span className="block text-quiet">
                Link checked on <Day day={resource.checkedOn} />
              </span>
            ) : null}
            {keep?.({ kind: "entry", key: resource.key, title: resource.title })}
          </li>
        ))}
      </ul>
    </div>
  );
}
