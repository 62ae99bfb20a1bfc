import { InlineProse, Prose } from "@/components/prose";
import type { Task } from "@/features/guides/content";
import { practiceHref, questionsInWords } from "@/features/guides/practice";
import type { PublishedGuide } from "@/features/guides/queries";
import { SourceNumbers, TechnologyLinks, TermLinks } from "./links";
import { Notes } from "./notes";
import { EntryHeading, GuideSection, type KeepSlot, type MarkSlot } from "./section";

interface Props {
  guide: PublishedGuide;
  /** The address of the guide. */
  at: string;
  numbers: ReadonlyMap<string, number>;
  keep?: KeepSlot;
  mark?: MarkSlot;
}

/** The tasks of the role, numbered, each with its own anchor. */
export function TasksSection({ guide, at, numbers, keep, mark }: Props) {
  const { content } = guide;
  if (content.tasks.length === 0) return null;
  return (
    <GuideSection anchor="tasks" content={content} lead={content.leads.tasks}>
      <ol className="mt-8">
        {content.tasks.map((task, index) => (
          <li key={task.key} className="entry">
            <EntryHeading
              id={task.key}
              title={
                <>
                  <span className="num text-quiet">{index + 1}</span> {task.title}
                </>
              }
              mark={mark?.()}
              keep={keep?.({ kind: "entry", key: task.key, title: task.title })}
            />
            <div className="beside">
              <div>
                <Prose markdown={task.text} />
                <More task={task} isOpen={index === 0} />
                <PracticeLink task={task} at={at} />
              </div>
              <Notes
                notes={[
                  task.technologies.length > 0
                    ? {
                        name: "Technologies",
                        value: <TechnologyLinks guide={guide} slugs={task.technologies} />,
                      }
                    : null,
                  task.terms.length > 0
                    ? { name: "Words", value: <TermLinks guide={guide} slugs={task.terms} /> }
                    : null,
                  task.sources.length > 0
                    ? {
                        name: "Said by source",
                        value: <SourceNumbers guide={guide} numbers={numbers} slugs={task.sources} />,
                      }
                    : null,
                ]}
              />
            </div>
          </li>
        ))}
      </ol>
    </GuideSection>
  );
}

/** What a task looks like elsewhere: by industry and by size of the team. The first stands open, to show that it does. */
function More({ task: { examples, teams }, isOpen }: { task: Task; isOpen: boolean }) {
  const rows = [
    ...examples.map(({ industry, text }) => ({ name: industry, text })),
    ...(teams
      ? [
          { name: "Small team", text: teams.small },
          { name: "Large team", text: teams.large },
        ]
      : []),
  ];
  if (rows.length === 0) return null;
  return (
    <details className="more" open={isOpen}>
      <summary>{rows.map(({ name }) => name).join(" · ")}</summary>
      <dl className="examples">
        {rows.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <InlineProse markdown={text} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The way to what a reader may ask themselves of the task; with script a learner sees there what they answered. */
function PracticeLink({ task: { key, title, questions = [] }, at }: { task: Task; at: string }) {
  if (questions.length === 0) return null;
  return (
    <p className="to-practice">
      <a href={practiceHref(at, key)}>
        {questionsInWords(questions.length)} to check yourself<span className="sr-only"> on {title}</span>
      </a>
    </p>
  );
}
