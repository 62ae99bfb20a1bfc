import type { GuideContent, Question, Task } from "./content";

/** A task that readers can check themselves on. */
export type AskingTask = Task & { questions: Question[] };

/** The tasks of a guide that have questions, in its order. */
export function askingTasks({ tasks }: Pick<GuideContent, "tasks">): AskingTask[] {
  return tasks.flatMap((task) => (task.questions?.length ? [{ ...task, questions: task.questions }] : []));
}

/** How many questions some tasks have together. */
export function countQuestions(tasks: readonly Task[]): number {
  return tasks.reduce((total, { questions = [] }) => total + questions.length, 0);
}

/** `5 questions`. */
export function questionsInWords(count: number): string {
  return `${count} ${count === 1 ? "question" : "questions"}`;
}

/** The address of a guide's questions, of one task of it, or of all. @param guide the address of the guide. */
export function practiceHref(guide: string, task?: string): string {
  return `${guide}/practice${task ? `#${task}` : ""}`;
}
