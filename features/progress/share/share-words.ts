import { tallyInWords } from "../overview";
import { streakLength } from "../streak/streak-words";
import type { SharedProgress } from "./queries";

export function sharedTitle({ name }: Pick<SharedProgress, "name">): string {
  return name === null ? "A learner’s progress" : `${name}: progress`;
}

/** What is shown, in one line: `Tester: 1 of 3 steps done, 2 of 9 tasks done. 12 days of practice in a row.` */
export function sharedInWords({ roles, streak, evidence }: SharedProgress): string {
  const sentences = roles.map(({ title, steps, tasks }) => {
    const parts = [tallyInWords(steps, "step"), tallyInWords(tasks, "task")].filter((part) => part !== null);
    return parts.length > 0 ? `${title}: ${parts.join(", ")}` : title;
  });
  if (streak) sentences.push(streakLength(streak.days));
  if (evidence.length > 0) sentences.push(`${evidence.length} evidence`);
  return sentences.length > 0 ? `${sentences.join(". ")}.` : "Nothing to see yet.";
}
