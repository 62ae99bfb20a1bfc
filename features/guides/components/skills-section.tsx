import { InlineProse } from "@/components/prose";
import { skillLevels } from "@/db/enums";
import { levelNames } from "@/features/guides/kind-words";
import type { PublishedGuide } from "@/features/guides/queries";
import { SourceNumbers, TaskLinks } from "./links";
import { EntryHeading, GuideSection, type KeepSlot } from "./section";

interface Props {
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
  keep?: KeepSlot;
}

/** What one must be able to do, by level, each with the tasks that it serves. */
export function SkillsSection({ guide, numbers, keep }: Props) {
  const { content } = guide;
  if (content.skills.length === 0) return null;
  return (
    <GuideSection anchor="skills" content={content} lead={content.leads.skills}>
      {skillLevels.map((level) => {
        const skills = content.skills.filter((skill) => skill.level === level);
        if (skills.length === 0) return null;
        return (
          <div key={level} className="mt-8">
            <p className="label">{levelNames[level]}</p>
            <ul className="tiles">
              {skills.map((skill) => (
                <li key={skill.key}>
                  <EntryHeading
                    id={skill.key}
                    title={skill.title}
                    keep={keep?.({ kind: "entry", key: skill.key, title: skill.title })}
                  />
                  <p>
                    <InlineProse markdown={skill.text} />
                  </p>
                  <p className="fine">
                    {skill.tasks.length > 0 ? (
                      <>
                        For <TaskLinks guide={guide} keys={skill.tasks} />
                      </>
                    ) : null}
                    {skill.sources.length > 0 ? (
                      <>
                        {" "}
                        · Source <SourceNumbers guide={guide} numbers={numbers} slugs={skill.sources} />
                      </>
                    ) : null}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </GuideSection>
  );
}
