import { askingTasks } from "@/features/guides/practice";
import { type Block, link, plain } from "@/lib/blocks";
import type { Telling } from "./chapters";

/** The questions of each task that asks some, and after them, under the same numbers, their answers. */
export function practiceBlocks({ guide: { content } }: Telling): Block[] {
  const tasks = askingTasks(content);
  if (tasks.length === 0) return [];
  return [
    { type: "prose", text: "Answer the questions of a task for yourself before you read on." },
    ...tasks.flatMap(({ key, title, questions }): Block[] => [
      { type: "heading", level: 1, text: plain(title) },
      { type: "note", text: link("Read the task", `#${key}`) },
      { type: "list", isOrdered: true, items: questions.map(({ question }) => ({ text: plain(question) })) },
      { type: "heading", level: 2, text: `Answers: ${plain(title)}` },
      { type: "list", isOrdered: true, items: questions.map(({ answer }) => ({ text: answer })) },
    ]),
  ];
}
