import type { GuideContent } from "../content";
import type { DraftPatch } from "./input";

type Changes = Pick<DraftPatch, "summary" | "tasks">;

/**
 * The content with the changes in it; the content itself is left as it is.
 * @returns null, with the place, when a change names a task that the guide does not have.
 */
export function patchContent(
  content: GuideContent,
  { summary, tasks = [] }: Changes,
): { content: GuideContent } | { unknownTask: number } {
  const unknownTask = tasks.findIndex((change) => !content.tasks.some((task) => task.id === change.id));
  if (unknownTask >= 0) return { unknownTask };
  const changed = content.tasks.map((task) => {
    const change = tasks.find((candidate) => candidate.id === task.id);
    return change ? { ...task, title: change.title ?? task.title, text: change.text ?? task.text } : task;
  });
  return { content: { ...content, summary: summary ?? content.summary, tasks: changed } };
}
