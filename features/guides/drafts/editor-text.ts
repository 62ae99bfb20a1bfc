import type { GuideContent } from "../content";

/** What the editor's fields hold of a guide. */
export interface EditorText {
  summary: string;
  tasks: { id: string; title: string; text: string }[];
}

export function textOf({ summary, tasks }: Pick<GuideContent, "summary" | "tasks">): EditorText {
  return { summary, tasks: tasks.map(({ id, title, text }) => ({ id, title, text })) };
}

/** What differs between the stored text and the one in the fields, as the draft's door takes it. */
export function changesOf(stored: EditorText, edited: EditorText) {
  const tasks = edited.tasks.flatMap((task) => {
    const before = stored.tasks.find((one) => one.id === task.id);
    const title = task.title === before?.title ? undefined : task.title;
    const text = task.text === before?.text ? undefined : task.text;
    return title === undefined && text === undefined ? [] : [{ id: task.id, title, text }];
  });
  return {
    summary: edited.summary === stored.summary ? undefined : edited.summary,
    tasks: tasks.length === 0 ? undefined : tasks,
  };
}

export function hasChanges(stored: EditorText, edited: EditorText): boolean {
  const { summary, tasks } = changesOf(stored, edited);
  return summary !== undefined || tasks !== undefined;
}
