import { Prose } from "@/components/prose";
import type { PublishedGuide } from "@/features/guides/queries";
import { Listed } from "./links";
import { EntryHeading, GuideSection, type KeepSlot } from "./section";

/** What employers ask for, as groups of which some members are enough, and why they need the role. */
export function HiringSection({ guide, keep }: { guide: PublishedGuide; keep?: KeepSlot }) {
  const { content } = guide;
  return (
    <GuideSection anchor="hiring" content={content} lead={content.leads.hiring}>
      <div className="beside mt-6">
        <ul>
          {content.requirements.map((requirement) => (
            <li key={requirement.key} className="entry">
              <EntryHeading
                id={requirement.key}
                title={requirement.title}
                keep={keep?.({ kind: "entry", key: requirement.key, title: requirement.title })}
              />
              <Prose markdown={requirement.text} />
              <p className="mt-2">
                <strong>At least {requirement.atLeast} of</strong>{" "}
                <Listed
                  items={requirement.of.map((key) => ({
                    key,
                    node: <a href={`#${key}`}>{nameOf(guide, key)}</a>,
                  }))}
                />
              </p>
            </li>
          ))}
        </ul>
        <div className="aside">
          <h3 className="label">Why an employer needs this</h3>
          <Prose markdown={content.employerView} className="mt-1 text-sm" />
        </div>
      </div>
    </GuideSection>
  );
}

/** The name of a technology or a skill of the guide, by its key. */
function nameOf({ content, technologies }: PublishedGuide, key: string): string {
  const use = content.technologies.find((technology) => technology.key === key);
  const name = use ? technologies[use.technology]?.name : undefined;
  return name ?? content.skills.find((skill) => skill.key === key)?.title ?? key;
}
