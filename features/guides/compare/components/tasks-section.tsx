import { opening } from "@/features/guides/compare/opening";
import type { Comparison } from "@/features/guides/compare/queries";
import type { Task } from "@/features/guides/content";
import { guideHref, type ReadingPath } from "@/features/guides/reading-path";
import { rolesInSentence } from "@/features/guides/role-words";
import { type SharedTopics, sharedTopics } from "@/features/guides/shared-topics";
import { topicNames } from "@/features/guides/topic-names";
import { LeftOut, PairRow, PairSection, type Titles } from "./pair";
import { type NumberedSources, SourceRefs } from "./source-refs";

interface Props {
  comparison: Comparison;
  titles: Titles;
  numbered: NumberedSources;
  differencesOnly: boolean;
  path: ReadingPath | null;
}

/** Tasks about the same thing, each in the words of its own guide, and those that only one role has. */
export function TasksSection({
  comparison: { left, right },
  titles,
  numbered,
  differencesOnly,
  path,
}: Props) {
  const { rows, onlyLeft, onlyRight } = sharedTopics(left.content.tasks, right.content.tasks);
  const list = (side: "left" | "right", tasks: readonly Task[]) =>
    tasks.length > 0 ? (
      <TaskList
        guide={guideHref(side === "left" ? left.role.slug : right.role.slug, path)}
        tasks={tasks}
        numbered={numbered}
      />
    ) : null;
  return (
    <PairSection anchor="tasks" title="Tasks" titles={titles}>
      <p className="measure py-3">{inWords({ rows, onlyLeft, onlyRight }, titles)}</p>
      {differencesOnly
        ? null
        : rows.map((row) => (
            <PairRow
              key={row.topic}
              label={
                <>
                  {topicNames[row.topic]}
                  <span className="fine block">
                    shared
                    {row.also.length > 0
                      ? `, also ${row.also.map((topic) => topicNames[topic].toLowerCase()).join(", ")}`
                      : null}
                  </span>
                </>
              }
              titles={titles}
              left={list("left", row.left)}
              right={list("right", row.right)}
            />
          ))}
      {onlyLeft.length + onlyRight.length > 0 ? (
        <PairRow
          label="Only here"
          titles={titles}
          left={list("left", onlyLeft)}
          right={list("right", onlyRight)}
          nothing="No task of its own"
        />
      ) : null}
      {differencesOnly ? <LeftOut count={rows.length} what={["shared task", "shared tasks"]} /> : null}
    </PairSection>
  );
}

function TaskList({
  guide,
  tasks,
  numbered,
}: {
  /** The address of the guide that tells them. */
  guide: string;
  tasks: readonly Task[];
  numbered: NumberedSources;
}) {
  return (
    <ul className="pair-items">
      {tasks.map((task) => (
        <li key={task.key}>
          <strong>
            <a href={`${guide}#${task.key}`}>{task.title}</a>
          </strong>
          {opening(task.text)}
          {task.sources.length > 0 ? <SourceRefs slugs={task.sources} numbered={numbered} /> : null}
        </li>
      ))}
    </ul>
  );
}

function inWords({ rows, onlyLeft, onlyRight }: SharedTopics<Task>, titles: Titles): string {
  const shared =
    rows.length === 0
      ? "They share no task."
      : `They share ${counted(rows.length, "task")}, each told in its own words.`;
  return `${shared} Besides, ${rolesInSentence(titles.left)} have ${counted(onlyLeft.length, "task")} that the others do not have, ${rolesInSentence(titles.right)} ${counted(onlyRight.length, "task")}.`;
}

const numerals = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

function counted(count: number, noun: string): string {
  return `${numerals[count] ?? count} ${noun}${count === 1 ? "" : "s"}`;
}
