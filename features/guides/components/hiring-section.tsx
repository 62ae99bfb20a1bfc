import { Prose } from "@/components/prose";
import type { PublishedGuide } from "@/features/guides/queries";
import { EntryHeading, GuideSection, type KeepSlot, type MarkSlot } from "./section";

type Requirement = PublishedGuide["content"]["requirements"][number];

interface Props {
  guide: PublishedGuide;
  keep?: KeepSlot;
  mark?: MarkSlot;
}

/** What employers ask for, as groups of which some members are enough, and why they need the role. */
export function HiringSection({ guide, keep, mark }: Props) {
  const { content } = guide;
  return (
    <GuideSection anchor="hiring" content={content} lead={content.leads.hiring}>
      <p className="mt-3">Tick what you are at home with, and see which groups you meet.</p>
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
              <Group guide={guide} requirement={requirement} mark={mark} />
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

/** The members of a group, each with a box for those that the reader knows; with script it says how many are met. */
function Group({
  guide,
  requirement: { atLeast, of },
  mark,
}: Pick<Props, "guide" | "mark"> & { requirement: Requirement }) {
  return (
    <div className="group-of" data-at-least={atLeast}>
      <p>
        <strong>At least {atLeast} of</strong> <output />
      </p>
      <ul>
        {of.map((key) => {
          const name = nameOf(guide, key);
          const box = <input type="checkbox" aria-label={name} className="accent-signal" />;
          return (
            <li key={key}>
              {mark?.(box, key) ?? box} <a href={`#${key}`}>{name}</a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The name of a technology or a skill of the guide, by its key. */
function nameOf({ content, technologies }: PublishedGuide, key: string): string {
  const use = content.technologies.find((technology) => technology.key === key);
  const name = use ? technologies[use.technology]?.name : undefined;
  return name ?? content.skills.find((skill) => skill.key === key)?.title ?? key;
}
